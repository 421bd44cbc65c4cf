/**
 * Holds the texts of Cordee to plain English (STYLE.md, "Texts on screens and in mails"): length of sentences, words we
 * don't use, and the reading age of each page. The reviewed lists are in {@code src/test/resources/language}.
 */
package org.cordee.house.language;
