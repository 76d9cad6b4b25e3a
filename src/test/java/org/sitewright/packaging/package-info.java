/** Tests of what makes installers, which is no part of the program. */
package org.sitewright.packaging;
