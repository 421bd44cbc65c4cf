package org.cordee.house.inside;

import java.time.Duration;
import java.time.Instant;
import org.cordee.platform.time.Hands;

/** The clock of the deployment, moved by what a test says; time goes on from there. All threads see it: a crowd is in one time. */
public final class ShiftedClock {

    private final Hands hands;

    ShiftedClock(Hands hands) {
        this.hands = hands;
    }

    /** Moves now by {@code duration}, on top of what it was moved by before. */
    public void forward(Duration duration) {
        hands.turn(duration);
    }

    /** Makes it this moment now. */
    public void isNow(Instant moment) {
        hands.show(moment);
    }

    void back() {
        hands.putBack();
    }
}
