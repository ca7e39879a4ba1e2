// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace waymark {

/// A fault of a published lens, by its pointer, and words of the message that say its kind.
struct PublishedFault {
    const char* pointer;
    const char* words;
};

/// A lens of tests/data/custom-lens: what it holds, and why it fails strictly. All of it was found by two programs that
/// share nothing with Waymark's reader.
struct PublishedLens {
    const char* file;
    int pillars;
    int questions;
    int choices;
    int rules;
    std::vector<PublishedFault> faults;
};

inline const std::vector<PublishedLens>& publishedLenses()
{
    // clang-format off
    static const std::vector<PublishedLens> lenses = {
    {"automation_custom_lens.json", 5, 6, 24, 18,
     {}},
    {"hub_Amazon_Machine_Learning_IDP_Lens.json", 6, 53, 151, 107,
     {{"/ready", "no such member"},
      {"/pillars/3/questions/1/choices/0/helpfulResource/url", "no http or https address"},
      {"/pillars/4/questions/0/choices/0/improvementPlan/url", "no http or https address"},
      {"/pillars/4/questions/2/choices/1/helpfulResource/url", "no http or https address"}}},
    {"hub_Amazon_S3_Lens.json", 6, 35, 162, 84,
     {}},
    {"hub_ORR-Whitepaper-Sample-PUBLISHED.json", 3, 16, 38, 40,
     {{"/pillars/0/questions/3/choices/1/helpfulResource/Url", "no such member"}}},
    {"hub_Passport-Custom-Lens.json", 1, 11, 22, 33,
     {{"/pillars/0/questions/1/url", "no such member"}}},
    {"hub_SaaS-Anywhere-Custom-Lens-v0.1.json", 6, 18, 63, 48,
     {{"/pillars/1/questions/2/choices/3/helpfulResource/url", "blanks around"}}},
    {"hub_custom-lens-athena-sql-v1.0.json", 4, 16, 52, 46,
     {}},
    {"hub_custom-lens-documentDB.json", 6, 37, 122, 108,
     {}},
    {"hub_custom-lens-elasticache-v2.0_.json", 5, 22, 85, 60,
     {{"/pillars/0/questions/0/riskRules", "no \"default\" rule"},
      {"/pillars/0/questions/1/riskRules", "no \"default\" rule"},
      {"/pillars/0/questions/2/riskRules", "no \"default\" rule"},
      {"/pillars/0/questions/3/riskRules", "no \"default\" rule"},
      {"/pillars/0/questions/4/riskRules", "no \"default\" rule"},
      {"/pillars/1/questions/0/riskRules", "no \"default\" rule"},
      {"/pillars/1/questions/1/riskRules", "no \"default\" rule"},
      {"/pillars/1/questions/2/riskRules", "no \"default\" rule"},
      {"/pillars/1/questions/3/riskRules", "no \"default\" rule"},
      {"/pillars/1/questions/4/riskRules", "no \"default\" rule"},
      {"/pillars/1/questions/5/riskRules", "no \"default\" rule"},
      {"/pillars/2/questions/0/riskRules", "no \"default\" rule"},
      {"/pillars/2/questions/1/riskRules", "no \"default\" rule"},
      {"/pillars/2/questions/2/riskRules", "no \"default\" rule"},
      {"/pillars/2/questions/3/riskRules", "no \"default\" rule"},
      {"/pillars/3/questions/0/riskRules", "no \"default\" rule"},
      {"/pillars/3/questions/1/riskRules", "no \"default\" rule"},
      {"/pillars/3/questions/2/riskRules", "no \"default\" rule"},
      {"/pillars/3/questions/3/riskRules", "no \"default\" rule"},
      {"/pillars/3/questions/4/riskRules", "no \"default\" rule"},
      {"/pillars/4/questions/0/riskRules", "no \"default\" rule"},
      {"/pillars/4/questions/1/riskRules", "no \"default\" rule"}}},
    {"hub_custom-lens-emr-spark-v1.0.json", 5, 24, 112, 72,
     {{"/pillars/3/questions/4/title", "text is expected"}, {"/pillars/3/questions/4/description", "text is expected"}}},
    {"hub_custom-lens-msk-v1.0.json", 5, 33, 125, 79,
     {{"/pillars/0/questions/0/choices/0/helpfulResource/url", "no http or https address"},
      {"/pillars/4/questions/0/choices/0/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/0/choices/0/improvementPlan/url", "blanks around"},
      {"/pillars/4/questions/0/choices/1/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/0/choices/1/improvementPlan/url", "blanks around"},
      {"/pillars/4/questions/1/choices/0/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/1/choices/0/improvementPlan/url", "blanks around"},
      {"/pillars/4/questions/1/choices/1/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/1/choices/1/improvementPlan/url", "blanks around"},
      {"/pillars/4/questions/1/choices/2/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/1/choices/2/improvementPlan/url", "blanks around"},
      {"/pillars/4/questions/2/choices/0/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/2/choices/0/improvementPlan/url", "blanks around"},
      {"/pillars/4/questions/3/choices/0/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/3/choices/0/improvementPlan/url", "blanks around"},
      {"/pillars/4/questions/3/choices/1/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/3/choices/1/improvementPlan/url", "blanks around"},
      {"/pillars/4/questions/3/choices/2/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/3/choices/2/improvementPlan/url", "blanks around"},
      {"/pillars/4/questions/4/choices/0/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/4/choices/0/improvementPlan/url", "blanks around"},
      {"/pillars/4/questions/5/choices/1/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/5/choices/1/improvementPlan/url", "blanks around"},
      {"/pillars/4/questions/5/choices/2/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/6/choices/0/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/6/choices/0/improvementPlan/url", "blanks around"},
      {"/pillars/4/questions/8/choices/0/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/8/choices/0/improvementPlan/url", "blanks around"},
      {"/pillars/4/questions/8/choices/1/helpfulResource/url", "blanks around"},
      {"/pillars/4/questions/8/choices/1/improvementPlan/url", "blanks around"}}},
    {"hub_custom-lens-sagemaker-autogluon-v1.0.json", 4, 15, 37, 45,
     {}},
    {"hub_streaming-media-lens-v1.02.json", 5, 24, 49, 68,
     {{"/pillars/1/questions/5/choices/0/helpfulResource/url", "blanks around"}}},
    {"lens_duplicate_ids.json", 2, 22, 44, 66,
     {{"/pillars/0/questions/1/url", "no such member"}, {"/pillars/1/id", "was there before"},
      {"/pillars/1/questions/0/id", "was there before"}, {"/pillars/1/questions/1/url", "no such member"},
      {"/pillars/1/questions/1/id", "was there before"}, {"/pillars/1/questions/2/id", "was there before"},
      {"/pillars/1/questions/3/id", "was there before"}, {"/pillars/1/questions/4/id", "was there before"},
      {"/pillars/1/questions/5/id", "was there before"}, {"/pillars/1/questions/6/id", "was there before"},
      {"/pillars/1/questions/7/id", "was there before"}, {"/pillars/1/questions/8/id", "was there before"},
      {"/pillars/1/questions/9/id", "was there before"}, {"/pillars/1/questions/10/id", "was there before"}}},
    {"lens_export_wrapped.json", 1, 11, 22, 33,
     {{"/pillars/0/questions/1/url", "no such member"}}},
    };
    // clang-format on
    return lenses;
}

} // namespace waymark
