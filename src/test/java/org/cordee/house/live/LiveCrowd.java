package org.cordee.house.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cordee.house.Crowd;
import org.junit.jupiter.api.Test;

/** The ground the other crowds stand on. */
class LiveCrowd {

    @Test
    void fiftyAtOnceAreAnswered() {
        LiveServer.here();
        Crowd.race(50, i -> Client.visitor().get("/").expect(200));
        assertEquals(1, LiveServer.here().count("select count(*) from id_source where name = 'ids'"));
    }
}
