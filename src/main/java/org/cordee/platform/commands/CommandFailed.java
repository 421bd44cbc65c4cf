package org.cordee.platform.commands;

/** A command could not do its work; the message is one sentence or two for the operator. */
public final class CommandFailed extends RuntimeException {

    CommandFailed(String sentence) {
        super(sentence);
    }

    CommandFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
