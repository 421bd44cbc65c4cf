package org.cordee.shared.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {

    @Test
    void argumentsKeepTheirOrderAndMayBeNull() {
        Message message = Message.of("shared.not-between", 1, null);
        assertEquals(Arrays.asList(1, null), message.arguments());
        assertArrayEquals(new Object[] {1, null}, message.array());
        assertEquals(List.of(), Message.of("shared.save").arguments());
    }

    @Test
    void itDoesNotChangeWithTheListItWasMadeOf() {
        List<Object> arguments = new ArrayList<>(List.of("Ann"));
        Message message = new Message("shared.save", arguments);
        arguments.add("Ben");
        assertEquals(Message.of("shared.save", "Ann"), message);
        assertThrows(
                UnsupportedOperationException.class, () -> message.arguments().add("Ben"));
    }
}
