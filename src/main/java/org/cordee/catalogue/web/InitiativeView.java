package org.cordee.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.InitiativeDrafts;
import org.cordee.catalogue.boundary.InitiativePage;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.catalogue.boundary.Initiatives.Filter;
import org.cordee.catalogue.terms.PlainWords;
import org.cordee.catalogue.terms.Position;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.terms.TargetGroup;

/** One initiative, all there is to say. */
@Named
@RequestScoped
public class InitiativeView {

    @Inject
    private Initiatives initiatives;

    @Inject
    private InitiativeDrafts drafts;

    private String key;
    private boolean preview;
    private InitiativePage page;
    private List<Position> others = List.of();

    /**
     * Shows what is published, or for those who may change it, what would be: where something is missing, the page that
     * says so.
     *
     * @throws org.cordee.shared.errors.NotFound when there is no such initiative: the page for what is not there
     */
    public String load() {
        try {
            page = preview ? drafts.preview(key) : initiatives.byKey(key);
        } catch (Invalid e) {
            return InitiativeManageView.of(key);
        }
        others = initiatives.find(Filter.NONE).stream()
                .filter(i -> !i.key().equals(key))
                .map(InitiativeCard::position)
                .toList();
        return null;
    }

    public InitiativeCard getCard() {
        return page.card();
    }

    public PlainWords getWords() {
        return page.words();
    }

    public String getEntryFor() {
        return page.entryFor();
    }

    /** Where all the others stand on Figure 3. */
    public List<Position> getOthers() {
        return others;
    }

    public boolean isForCitizens() {
        return page.card().offer().group() == TargetGroup.CITIZEN;
    }

    public boolean isPreview() {
        return preview;
    }

    public void setPreview(boolean preview) {
        this.preview = preview;
    }

    /** False for what the public doesn't find in the catalogue. */
    public boolean isListed() {
        return page.listed();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
