package org.cordee.programmes.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.platform.words.Words;

/** A place in the queue in words: "third", from thirteen on "number 13". */
@Named("inQueue")
@ApplicationScoped
public class InQueue {

    @Inject
    private Words words;

    /** @param position from 1; null says nothing */
    public String say(Integer position) {
        if (position == null) {
            return "";
        }
        String key = "programmes.ordinal." + position;
        return words.knows(key) ? words.get(key) : words.say("programmes.ordinal.more", String.valueOf(position));
    }
}
