package org.cordee.platform.links;

import java.time.Clock;
import org.cordee.platform.secret.Secret;

/** Links as a server with that secret makes them. */
public final class TestLinks {

    private TestLinks() {}

    public static ActionLinks of(Secret secret, Clock clock) {
        return new ActionLinks(secret, clock);
    }
}
