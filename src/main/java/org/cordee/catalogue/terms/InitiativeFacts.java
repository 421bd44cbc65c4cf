package org.cordee.catalogue.terms;

import java.util.List;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;

/**
 * All there is to say of one initiative, complete: of Table 3 as the data file has it, or as people have written it.
 *
 * @param key its word in addresses and in the API, never changed
 * @param alsoRegion a second region it covers, or null
 * @param entryFor whose employees or which post holders, where {@code entry} limits it; else null
 * @param managerSupport whether applicants who have a line manager are asked for the manager's support; never of
 *     citizens
 * @param sequence its place in the catalogue, from 1; the initiatives of the report's Table 3 come first
 */
public record InitiativeFacts(
        String key,
        String name,
        TargetGroup group,
        Kind kind,
        String provider,
        Region region,
        Region alsoRegion,
        Cost cost,
        EntryRoute entry,
        String entryFor,
        boolean managerSupport,
        Position position,
        PlainWords words,
        List<Component> components,
        int sequence) {

    public InitiativeFacts {
        if (key == null
                || !key.matches("[a-z0-9]+(-[a-z0-9]+)*")
                || name == null
                || name.isBlank()
                || provider == null
                || provider.isBlank()) {
            throw new IllegalArgumentException("an initiative needs key, name and provider: " + key);
        }
        if (group == null
                || kind == null
                || region == null
                || cost == null
                || entry == null
                || position == null
                || words == null) {
            throw new IllegalArgumentException("a fact is missing of " + key);
        }
        if (group == TargetGroup.CITIZEN && managerSupport) {
            throw new IllegalArgumentException("nobody asks citizens for a manager: " + key);
        }
        components = List.copyOf(components);
        if (components.isEmpty()) {
            throw new IllegalArgumentException(key + " is made of nothing");
        }
    }
}
