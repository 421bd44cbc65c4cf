package org.cordee.people.terms;

import org.cordee.people.terms.OrganisationListing.Closing;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.PlainText;

/**
 * An organisation that is here, as files are compared with it, with the rules of what a file changes.
 *
 * @param publishedName what the last published file called it, or null
 * @param state whether it has closed, and its last day if one is known
 * @param list the series of published files it came from, or null
 */
public record ListedOrganisation(
        OrganisationId id,
        String code,
        String name,
        String publishedName,
        Sector sector,
        Region region,
        Closing state,
        Long list) {

    /**
     * Whether the file gives it another name. A name that was corrected by hand stays as long as the file calls it what
     * it called it before.
     */
    public boolean isRenamedBy(OrganisationListing listing) {
        return listing.code() != null
                && listing.code().equals(code)
                && !isSame(listing.name(), name)
                && !isSame(listing.name(), publishedName);
    }

    private static boolean isSame(String one, String other) {
        return other != null && key(one).equals(key(other));
    }

    private static String key(String name) {
        return PlainText.smallLetters(PlainText.trim(name)).replace('’', '\'');
    }

    /** The sector after the file; what a published file says is only good for new ones. */
    public Sector sectorAfter(OrganisationListing listing) {
        return listing.sector() == null || listing.published() ? sector : listing.sector();
    }

    /** The region after the file; a larger one around the region it has changes nothing. */
    public Region regionAfter(OrganisationListing listing) {
        return listing.region() == null || region != null && listing.region().covers(region)
                ? region
                : listing.region();
    }

    /**
     * Whether it has closed after the file. What was closed by hand, without a day, is not opened by a published file.
     */
    public Closing stateAfter(OrganisationListing listing) {
        Closing said = listing.closing();
        if (said == null || said.equals(state)) {
            return state;
        }
        if (!said.closed()) {
            return state.closed() && state.lastDay() == null && listing.published() ? state : Closing.OPEN;
        }
        return state.closed() && said.lastDay() == null ? state : said;
    }
}
