package org.cordee.operations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.operations.boundary.ResponsiblePeople;

/** Who runs this installation and who the safeguarding leads are, for the foot of every page. */
@Named
@RequestScoped
public class ResponsiblePeopleView {

    @Inject
    private ResponsiblePeople responsible;

    private ResponsiblePeople.Named named;

    /** Name of who runs it, or null when no one has said. */
    public String getOperator() {
        return named().operator().name();
    }

    /** Where to write to them; null exactly when the name is. */
    public String getEmail() {
        return named().operator().email();
    }

    /** Names; empty when there is no safeguarding lead. */
    public List<String> getSafeguardingLeads() {
        return named().safeguardingLeads();
    }

    private ResponsiblePeople.Named named() {
        if (named == null) {
            named = responsible.named();
        }
        return named;
    }
}
