package org.cordee.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.cordee.catalogue.boundary.CatalogueDesk;
import org.cordee.platform.messages.Messages;

/** The published versions of a programme or network: who published each, when, and what it changed. */
@Named
@RequestScoped
public class InitiativeHistoryView {

    @Inject
    private CatalogueDesk desk;

    @Inject
    private Messages messages;

    private String key;
    private List<Line> lines = List.of();

    /** One version. @param changes since the version before; empty for the first */
    public record Line(CatalogueDesk.Version version, List<TextDifference> changes) {}

    /** The view action. @throws org.cordee.shared.errors.NotFound when it isn't there, or isn't the reader's */
    public void load() {
        List<CatalogueDesk.Version> versions = desk.history(key);
        lines = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            CatalogueDesk.Version version = versions.get(i);
            lines.add(new Line(
                    version,
                    i + 1 == versions.size()
                            ? List.of()
                            : TextDifference.between(versions.get(i + 1).text(), version.text(), messages)));
        }
    }

    /** The newest first. */
    public List<Line> getLines() {
        return lines;
    }

    public String getName() {
        return lines.get(0).version().text().name();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
