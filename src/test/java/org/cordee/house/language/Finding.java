package org.cordee.house.language;

/**
 * What is wrong with a text.
 *
 * @param bundle of the text; for the reading age, the folder of the page
 * @param check the check that found it
 * @param key of the text, or the page
 * @param problem what is wrong, with what to do
 */
record Finding(String bundle, Check check, String key, String problem) {

    /** The checks there are. */
    enum Check {
        LONG_SENTENCE,
        PHRASE,
        READING_AGE,
        PROOFREADING
    }

    @Override
    public String toString() {
        return key + ": " + problem;
    }
}
