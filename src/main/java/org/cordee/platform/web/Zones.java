package org.cordee.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.platform.messages.Messages;

/**
 * The zones of the world to choose from, by the name of their city: {@code #{zones.with(view.zone)}}. Those that most
 * people here need come first.
 */
@Named("zones")
@ApplicationScoped
public class Zones {

    private static final List<String> OFTEN = List.of(
            "Europe/London",
            "Europe/Dublin",
            "Europe/Amsterdam",
            "Europe/Athens",
            "Europe/Berlin",
            "Europe/Lisbon",
            "Europe/Madrid",
            "Europe/Paris",
            "Europe/Rome",
            "Europe/Warsaw",
            "Africa/Accra",
            "Africa/Johannesburg",
            "Africa/Lagos",
            "America/Jamaica",
            "America/New_York",
            "Asia/Dhaka",
            "Asia/Karachi",
            "Asia/Kolkata",
            "Asia/Manila",
            "Australia/Sydney");

    private static final List<String> OTHERS = ZoneId.getAvailableZoneIds().stream()
            .filter(z -> z.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .filter(z -> !OFTEN.contains(z))
            .sorted()
            .toList();

    @Inject
    private Messages messages;

    /**
     * All of them, in two groups.
     *
     * @param chosen the zone, or its id, that is chosen now: offered too where it is no city, such as UTC; or null
     */
    public List<SelectItem> with(Object chosen) {
        Stream<String> often = OFTEN.stream();
        if (chosen != null && !OFTEN.contains(chosen.toString()) && !OTHERS.contains(chosen.toString())) {
            often = Stream.concat(often, Stream.of(chosen.toString()));
        }
        return List.of(
                group("shared.zones.often", often.map(z -> new SelectItem(z, city(z)))),
                group(
                        "shared.zones.others",
                        OTHERS.stream().map(z -> new SelectItem(z, city(z) + " (" + part(z) + ")"))));
    }

    private SelectItemGroup group(String key, Stream<SelectItem> zones) {
        return new SelectItemGroup(messages.get(key), null, false, zones.toArray(SelectItem[]::new));
    }

    private static String city(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static String part(String zone) {
        return zone.substring(0, zone.indexOf('/'));
    }
}
