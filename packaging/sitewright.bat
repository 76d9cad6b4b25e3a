@echo off
rem Starts Sitewright. Needs Java 25 or later: SITEWRIGHT_JAVA if it is set, or the JDK that the program was built
rem with, or JAVA_HOME, or java on the PATH.
setlocal
set "sw_home=%~dp0.."
set "sw_built_with=@JDK@"
set "sw_java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "sw_java=%JAVA_HOME%\bin\java.exe"
if exist "%sw_built_with%\bin\java.exe" set "sw_java=%sw_built_with%\bin\java.exe"
if defined SITEWRIGHT_JAVA set "sw_java=%SITEWRIGHT_JAVA%"
if exist "%sw_java%\bin\java.exe" set "sw_java=%sw_java%\bin\java.exe"

rem A Java older than 25 takes the option that is tried here for an experimental one, and refuses it.
"%sw_java%" -XX:+UseCompactObjectHeaders -version >nul 2>&1
if errorlevel 1 (
  echo sitewright: no Java 25 or later was found. Install a JDK 25, or set SITEWRIGHT_JAVA to the folder of one. 1>&2
  exit /b 2
)

set "sw_window=yes"
for %%c in (check edit picture split join help -h --help -V --version) do if "%~1"=="%%c" set "sw_window="
if defined sw_window (
  "%sw_java%" -Xmx1g -XX:+UseCompactObjectHeaders --module-path "%sw_home%\lib\javafx" --add-modules javafx.controls --add-exports javafx.base/com.sun.javafx.binding=ALL-UNNAMED --add-exports javafx.base/com.sun.javafx.event=ALL-UNNAMED --add-exports javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED --add-exports javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED --enable-native-access=javafx.graphics --sun-misc-unsafe-memory-access=allow -cp "%sw_home%\lib\app\*" org.sitewright.Main %*
) else (
  "%sw_java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g -cp "%sw_home%\lib\app\*" org.sitewright.Main %*
)
exit /b %errorlevel%
