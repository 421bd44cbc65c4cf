package org.cordee.catalogue.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.catalogue.control.CatalogueQueries;
import org.cordee.catalogue.entity.InitiativeDraft;
import org.cordee.catalogue.entity.InitiativeVersion;
import org.cordee.people.boundary.ExportRow;
import org.cordee.people.boundary.PersonalData;
import org.cordee.shared.ids.PersonId;

/** Who wrote and published what is in the catalogue. What they wrote is the organisation's and stays, without them. */
@ApplicationScoped
@Transactional
public class CatalogueData implements PersonalData {

    private static final String VERSIONS = "catalogue.kept.versions";
    private static final String DRAFTS = "catalogue.kept.drafts";

    @Inject
    private CatalogueQueries catalogue;

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("initiative_version", VERSIONS, null), new Kept("initiative_draft", DRAFTS, null));
    }

    @Override
    public List<Section> export(PersonId person) {
        return List.of(
                new Section(
                        VERSIONS,
                        catalogue.versionsBy(person).stream()
                                .map(v -> ExportRow.of(
                                        "programme", v.text().name(),
                                        "version", v.number(),
                                        "published", v.publishedAt()))
                                .toList()),
                new Section(
                        DRAFTS,
                        catalogue.draftsBy(person).stream()
                                .map(d -> ExportRow.of("programme", d.text().name(), "changed", d.changedAt()))
                                .toList()));
    }

    @Override
    public Erasure erase(PersonId person) {
        List<InitiativeVersion> versions = catalogue.versionsBy(person);
        List<InitiativeDraft> drafts = catalogue.draftsBy(person);
        versions.forEach(InitiativeVersion::forgetPublisher);
        drafts.forEach(InitiativeDraft::forgetAuthor);
        return new Erasure(0, versions.size() + drafts.size(), List.of());
    }
}
