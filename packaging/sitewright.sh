#!/bin/sh
# Starts Sitewright. Installed, it brings a Java of its own. Else it needs Java 25 or later: SITEWRIGHT_JAVA if it is set, or
# the JDK that the program was built with, or JAVA_HOME, or java on the PATH; the first of them that will do.

built_with='@JDK@'
needed=25

# Where the program lies, through symbolic links.
self=$0
while [ -h "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=${self%/*}/$link ;;
  esac
done
case $self in
  */*) bin=${self%/*} ;;
  *) bin=. ;;
esac
home=$(CDPATH='' cd -- "$bin/.." && pwd -P) || exit 2

# Whether a file is a java that is new enough.
new_enough() {
  [ -x "$1" ] || return 1
  version=$("$1" -version 2>&1) || return 1
  version=${version#*\"}
  version=${version%%[!0-9]*}
  [ "${version:-0}" -ge "$needed" ]
}

if [ -x "$home/lib/runtime/bin/java" ]; then
  java=$home/lib/runtime/bin/java
elif [ -n "$SITEWRIGHT_JAVA" ]; then
  java=$SITEWRIGHT_JAVA
  [ -d "$java" ] && java=$java/bin/java
  if ! new_enough "$java"; then
    echo "sitewright: SITEWRIGHT_JAVA is $SITEWRIGHT_JAVA, which is not a Java of version $needed or later." >&2
    exit 2
  fi
elif [ -x "$built_with/bin/java" ]; then
  java=$built_with/bin/java
elif [ -n "$JAVA_HOME" ] && new_enough "$JAVA_HOME/bin/java"; then
  java=$JAVA_HOME/bin/java
elif java=$(command -v java) && new_enough "$java"; then
  :
else
  echo "sitewright: no Java $needed or later was found. Install a JDK $needed, or set SITEWRIGHT_JAVA to the folder of one." >&2
  exit 2
fi

case $1 in
  check | edit | picture | split | join | help | -h | --help | -V | --version) kind=commands ;;
  *) kind=window ;;
esac
set -- org.sitewright.Main "$@"

if [ -d "$home/lib/runtime" ]; then
  # The program's jar names the others in one order: an ahead-of-time cache holds for that alone.
  set -- -cp "$home/lib/app/sitewright.jar" "$@"
else
  [ $kind = commands ] || set -- --module-path "$home/lib/javafx" --add-modules javafx.controls "$@"
  set -- -cp "$home/lib/app/*" "$@"
fi
cache=$home/lib/app/$kind.aot
[ -r "$cache" ] && set -- "-XX:AOTCache=$cache" "$@"

if [ $kind = commands ]; then
  # A short run without a window: no JavaFX, the simplest collector, no time spent on the best machine code.
  exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g -Djava.awt.headless=true "$@"
fi
# The best machine code is made only of what runs very often: made earlier, it takes the processor from the first picture.
# ReactFX (below RichTextFX) uses packages that JavaFX keeps to itself.
exec "$java" -Xms64m -Xmx1g -XX:G1HeapRegionSize=4m -XX:+UseCompactObjectHeaders -Djava.awt.headless=true \
  -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 \
  -XX:Tier4BackEdgeThreshold=400000 \
  --add-exports javafx.base/com.sun.javafx.binding=ALL-UNNAMED \
  --add-exports javafx.base/com.sun.javafx.event=ALL-UNNAMED \
  --add-exports javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED \
  --add-exports javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED \
  --enable-native-access=javafx.graphics --sun-misc-unsafe-memory-access=allow \
  "$@"
