package io.partnerconnect.domain.model.partner;

/** The categories of Partner Connect, as its partner API names them. */
public enum PartnerCategory {
    INGEST,
    DATA_PREP_AND_TRANSFORM,
    SECURITY_AND_GOVERNANCE,
    BI_AND_VIZ,
    ML,
    DATA_QUALITY,
    REVERSE_ETL,
    SEMANTIC_LAYER,
    DATA_GOVERNANCE
}
