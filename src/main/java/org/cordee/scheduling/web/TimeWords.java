package org.cordee.scheduling.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.platform.words.Words;
import org.cordee.scheduling.terms.When;

/** How times and names are said on pages about finding a date. */
@Named
@ApplicationScoped
public class TimeWords {

    @Inject
    private Words words;

    @Inject
    private org.cordee.platform.words.When when;

    /** When it is, for the reader; beside it on the clock of its own zone where that shows another time. */
    public String label(When time) {
        String here = when.span(time.start(), time.end());
        return !when.differs(time.start(), time.zone())
                ? here
                : words.say("scheduling.poll.time-there", here, when.there(time.start(), time.end(), time.zone()));
    }

    /** "Ann, Ben and Cat". */
    public String names(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : words.say("scheduling.poll.names", String.join(", ", names.subList(0, last)), names.get(last));
    }

    /** Which one is meant in the hour that comes twice. */
    public List<SelectItem> getTwice() {
        return List.of(
                new SelectItem(Boolean.FALSE, words.say("scheduling.date.first-hour")),
                new SelectItem(Boolean.TRUE, words.say("scheduling.date.second-hour")));
    }
}
