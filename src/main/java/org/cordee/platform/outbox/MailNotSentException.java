package org.cordee.platform.outbox;

import java.util.regex.Pattern;
import org.cordee.platform.jobs.OperatorMessage;

/** The mail server did not take a mail. Its answer is shown to operators without the addresses in it. */
final class MailNotSentException extends IllegalStateException implements OperatorMessage {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("(\"[^\"]*\"|[^\\s<>()\\[\\],:;\"]+)@[^\\s<>(),:;\"]+");

    MailNotSentException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String operatorMessage() {
        return ADDRESS.matcher(getMessage()).replaceAll("(address)");
    }
}
