package org.cordee.scheduling.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.platform.messages.Messages;
import org.cordee.scheduling.terms.TimeRange;

/** How times are said on pages about finding a date. */
@Named
@ApplicationScoped
public class TimeWords {

    @Inject
    private Messages messages;

    @Inject
    private org.cordee.platform.messages.DateTimes dateTimes;

    /** When it is, for the reader; beside it on the clock of its own zone where that shows another time. */
    public String label(TimeRange time) {
        String here = dateTimes.span(time.start(), time.end());
        return !dateTimes.differs(time.start(), time.zone())
                ? here
                : messages.say(
                        "scheduling.poll.time-there", here, dateTimes.there(time.start(), time.end(), time.zone()));
    }

    /** Which one is meant in the hour that comes twice. */
    public List<SelectItem> getTwice() {
        return List.of(
                new SelectItem(false, messages.say("scheduling.date.first-hour")),
                new SelectItem(true, messages.say("scheduling.date.second-hour")));
    }
}
