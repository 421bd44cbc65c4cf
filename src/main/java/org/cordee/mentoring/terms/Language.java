package org.cordee.mentoring.terms;

import org.cordee.shared.terms.Term;

/** Languages in which people here talk with each other, those spoken most in the United Kingdom. */
public enum Language implements Term {
    ENGLISH,
    WELSH,
    SCOTTISH_GAELIC,
    IRISH,
    BRITISH_SIGN_LANGUAGE,
    ARABIC,
    BENGALI,
    CANTONESE,
    FRENCH,
    GERMAN,
    GREEK,
    GUJARATI,
    HINDI,
    ITALIAN,
    LITHUANIAN,
    MANDARIN,
    PERSIAN,
    POLISH,
    PORTUGUESE,
    PUNJABI,
    ROMANIAN,
    RUSSIAN,
    SOMALI,
    SPANISH,
    TAMIL,
    TURKISH,
    UKRAINIAN,
    URDU,
    YORUBA
}
