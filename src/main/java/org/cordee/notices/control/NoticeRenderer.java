package org.cordee.notices.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.platform.config.Settings;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.messages.Span;

/** Words a notice for one reader: moments in the reader's zone, paths made whole. */
@ApplicationScoped
public class NoticeRenderer {

    @Inject
    private Messages messages;

    /** The message, with moments as the reader's clock shows them. */
    public String say(String key, List<Object> arguments, ZoneId zone) {
        return messages.say(
                key, arguments.stream().map(argument -> moment(argument, zone)).toArray());
    }

    private static Object moment(Object argument, ZoneId zone) {
        if (argument instanceof Instant instant) {
            return DateTimes.say(instant, zone);
        }
        return argument instanceof Span span ? DateTimes.say(span, zone) : argument;
    }

    /** An absolute address, for mails. */
    public static String absolute(String address) {
        return address.startsWith("/") ? Settings.here().baseUrl() + address : address;
    }

    /** A path, for pages. */
    public static String path(String address) {
        String base = Settings.here().baseUrl();
        return address.startsWith(base + "/") ? address.substring(base.length()) : address;
    }
}
