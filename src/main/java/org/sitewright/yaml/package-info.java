/**
 * A lossless reading of YAML 1.2: a tree over a text in which every piece knows where it stands, and the smallest patch for
 * a change, in the file's own style. Knows nothing of Compose.
 *
 * <p>Places are counted from the start of the <em>frame</em> around them. A frame is an entry of the root mapping, or an
 * entry of a block mapping directly in one (in a compose file: a service, a network, a volume); outside of these it is the
 * document. So the reading of a frame does not depend on where the frame stands, and a typed character costs the reading of
 * one frame. {@link org.sitewright.yaml.YamlPlace} adds the bases up.
 */
@NullMarked
package org.sitewright.yaml;

import org.jspecify.annotations.NullMarked;
