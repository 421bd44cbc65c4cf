package org.cordee.platform.messages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads texts by key and language. The first segment of a key names the feature, whose bundle is
 * {@code org/cordee/<feature>/messages.properties} in UTF-8, in British English. Another language has a bundle beside
 * it, such as {@code messages_cy.properties}; what is missing there is said in English, whatever the language of the
 * server.
 */
final class MessageBundles {

    /** Language of every reader, until they can choose one. */
    static final Locale LOCALE = Locale.UK;

    private static final Control ENGLISH_LAST = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Map<Name, ResourceBundle> LOADED = new ConcurrentHashMap<>();

    private MessageBundles() {}

    private record Name(String feature, Locale locale) {}

    /** Returns the text of a key, or nothing when neither that language nor English has one. */
    static Optional<String> text(String key, Locale locale) {
        int dot = key.indexOf('.');
        return bundle(dot < 0 ? key : key.substring(0, dot), locale)
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key));
    }

    /**
     * Returns the text of a key with arguments.
     *
     * @throws IllegalArgumentException when there is none
     */
    static String format(String key, Locale locale, Object... arguments) {
        String text = text(key, locale).orElseThrow(() -> new IllegalArgumentException("No text for the key " + key));
        return new MessageFormat(text, locale).format(arguments);
    }

    private static Optional<ResourceBundle> bundle(String feature, Locale locale) {
        Name name = new Name(feature, locale);
        ResourceBundle there = LOADED.get(name);
        if (there != null || !feature.matches("[a-z]+")) {
            return Optional.ofNullable(there);
        }
        try {
            ResourceBundle read = ResourceBundle.getBundle(
                    "org.cordee." + feature + ".messages", locale, MessageBundles.class.getClassLoader(), ENGLISH_LAST);
            LOADED.put(name, read);
            return Optional.of(read);
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
