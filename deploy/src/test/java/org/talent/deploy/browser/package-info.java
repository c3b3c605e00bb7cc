/** The portal as people meet it: in Chromium, over the demo season. */
@NullMarked
package org.talent.deploy.browser;

import org.jspecify.annotations.NullMarked;
