package org.cordee.scheduling.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.boundary.CalendarFeeds;
import org.cordee.scheduling.boundary.ExternalCalendars;

/** One's private feed, and one's other calendars. */
@Named
@RequestScoped
public class CalendarSettingsView extends FormView {

    private static final String PAGE = "/scheduling/settings?faces-redirect=true";

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private ExternalCalendars outside;

    private CalendarFeeds.Feed feed;
    private List<ExternalCalendars.Outside> others;

    public String makeFeed() {
        return act("scheduling.settings.feed-made", feeds::make);
    }

    public String stopFeed() {
        return act("scheduling.settings.feed-stopped", feeds::stop);
    }

    public String remove(long id) {
        return act("scheduling.settings.outside-removed", () -> outside.remove(id));
    }

    public String readNow(long id) {
        boolean read = outside.readNow(id);
        flashMessages.add(read ? "scheduling.settings.outside-read" : "scheduling.settings.outside-unread");
        return PAGE + "#others";
    }

    private String act(String done, Runnable deed) {
        doOnce(() -> {
            deed.run();
        });
        flashMessages.add(done);
        return PAGE;
    }

    /** Null when there is none. */
    public CalendarFeeds.Feed getFeed() {
        if (feed == null) {
            feed = feeds.mine().orElse(null);
        }
        return feed;
    }

    public List<ExternalCalendars.Outside> getOthers() {
        if (others == null) {
            others = outside.mine();
        }
        return others;
    }

    /** Whether one more may be added. */
    public boolean isRoom() {
        return getOthers().size() < ExternalCalendars.MOST;
    }
}
