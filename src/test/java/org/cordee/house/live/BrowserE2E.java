package org.cordee.house.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The ground the other browser tests stand on. */
class BrowserE2E extends Browser {

    @Test
    void theStartPageStands() {
        assertEquals(200, go("/"));
        screenshot("start");
        phone();
        assertEquals(200, go("/"));
        fitsItsWidth();
        withoutJavaScript();
        assertEquals(200, go("/"));
    }
}
