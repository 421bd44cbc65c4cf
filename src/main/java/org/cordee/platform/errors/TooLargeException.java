package org.cordee.platform.errors;

import java.io.IOException;

/** More was sent than Cordee takes. Status 413. */
public class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    public TooLargeException() {
        super("more than Cordee takes");
    }
}
