package org.cordee.accounts.boundary;

import java.util.List;

/**
 * A port: letters about an account. They are written before somebody has one, so they go to an address; {@code notices}
 * renders and sends them.
 */
public interface AccountMailer {

    /**
     * Puts a letter into the post, in the caller's transaction.
     *
     * @param email where to
     * @param name of the reader, or null when not known
     * @param letter its name: the texts are {@code accounts.letter.<letter>.subject}, {@code .text}, and
     *     {@code .action} for the button
     * @param arguments of subject and text
     * @param address where the button leads, absolute or a path of ours; null for a letter without one
     */
    void write(String email, String name, String letter, List<Object> arguments, String address);
}
