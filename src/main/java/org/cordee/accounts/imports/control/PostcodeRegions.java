package org.cordee.accounts.imports.control;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.shared.terms.Region;

/**
 * Finds the region of a postcode by its area, the letters at its beginning. Areas that spread over two regions or
 * nations, such as LD on both sides of the Welsh border or S with Chesterfield, have none.
 */
final class PostcodeRegions {

    private static final Pattern POSTCODE =
            Pattern.compile("([A-Z]{1,2})\\d[A-Z\\d]? ?(?:\\d[A-Z]{2})?", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Region> AREAS = areas();

    private PostcodeRegions() {}

    private static Map<String, Region> areas() {
        Map<String, Region> areas = new HashMap<>();
        put(areas, Region.LONDON, "E EC HA N NW SE SW W WC");
        put(areas, Region.NORTH_EAST, "DH NE SR");
        put(areas, Region.NORTH_WEST, "BB BL CA CW FY L LA M OL PR WA WN");
        put(areas, Region.YORKSHIRE_AND_THE_HUMBER, "BD HD HG HU HX LS WF YO");
        put(areas, Region.EAST_MIDLANDS, "LE LN NG NN");
        put(areas, Region.WEST_MIDLANDS, "B CV DY ST TF WR WS WV");
        put(areas, Region.EAST_OF_ENGLAND, "AL CB CM CO IP LU NR SG SS WD");
        put(areas, Region.SOUTH_EAST, "BN CT GU ME OX PO RG RH SL SO");
        put(areas, Region.SOUTH_WEST, "BA BH BS DT EX GL PL SN TA TQ TR");
        put(areas, Region.WALES, "CF LL NP SA");
        put(areas, Region.SCOTLAND, "AB DD EH FK G HS IV KA KW KY ML PA PH ZE");
        put(areas, Region.NORTHERN_IRELAND, "BT");
        return areas;
    }

    private static void put(Map<String, Region> areas, Region region, String letters) {
        for (String area : letters.split(" ")) {
            areas.put(area, region);
        }
    }

    /** Whether the text has the form of a postcode, or of its first half. */
    static boolean isPostcode(String text) {
        return POSTCODE.matcher(text.strip()).matches();
    }

    /** Returns the region, or null if it is not known for sure or the text is no postcode. */
    static Region of(String postcode) {
        Matcher matcher = POSTCODE.matcher(postcode == null ? "" : postcode.strip());
        return matcher.matches() ? AREAS.get(matcher.group(1).toUpperCase(Locale.ROOT)) : null;
    }
}
