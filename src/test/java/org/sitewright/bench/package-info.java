/** Benchmarks, run by hand: see README, "Measure". */
package org.sitewright.bench;
