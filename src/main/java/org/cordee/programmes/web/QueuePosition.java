package org.cordee.programmes.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.platform.messages.Messages;

/** A place in the queue in words: "third", from thirteen on "number 13". */
@Named("inQueue")
@ApplicationScoped
public class QueuePosition {

    @Inject
    private Messages messages;

    /** @param position from 1; null says nothing */
    public String say(Integer position) {
        if (position == null) {
            return "";
        }
        String key = "programmes.ordinal." + position;
        return messages.knows(key)
                ? messages.get(key)
                : messages.say("programmes.ordinal.more", String.valueOf(position));
    }
}
