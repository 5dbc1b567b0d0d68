package io.partnerconnect.torture;

import java.util.ArrayList;
import java.util.List;

/** A connection that clients of the soak work on. */
record Connection(String workspace, String partner) {
    /** Of the shipped catalogue, those that have a service principal and a warehouse. */
    static final List<String> PARTNERS = List.of(
            "fivetran",
            "rivery",
            "hevo-data",
            "informatica",
            "rudderstack",
            "snowplow",
            "dbt-cloud",
            "matillion",
            "alteryx",
            "dataiku",
            "hex",
            "preset",
            "qlik-sense",
            "sigma",
            "thoughtspot",
            "census",
            "hunters",
            "privacera",
            "anomalo",
            "erwin",
            "lightup",
            "monte-carlo",
            "precisely",
            "atscale",
            "stardog");

    static List<Connection> all(int workspaces) {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < workspaces; i++) {
            for (String partner : PARTNERS) {
                all.add(new Connection("w" + i, partner));
            }
        }
        return all;
    }

    String path() {
        return "/workspaces/" + workspace + "/connections/" + partner;
    }
}
