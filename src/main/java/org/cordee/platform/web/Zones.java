package org.cordee.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;

/** The zones of the world to choose from, by the name of their city: {@code #{zones.all}}. */
@Named("zones")
@ApplicationScoped
public class Zones {

    private static final List<SelectItem> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(z -> z.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .map(z -> new SelectItem(
                    z,
                    z.substring(z.lastIndexOf('/') + 1).replace('_', ' ') + " (" + z.substring(0, z.indexOf('/'))
                            + ")"))
            .toList();

    public List<SelectItem> getAll() {
        return ALL;
    }
}
