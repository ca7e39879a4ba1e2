// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace waymark {

/// What a tool that nobody has heard of writes.
inline QByteArray beaconReport()
{
    return R"({"producer": "Beacon Audit", "generated": "2026-05-03T06:00:00Z", "subject": {"account": "441077820913"},
  "summary": [{"area": "iam", "count": 2}],
  "observations": [
    {"rule": {"id": "BCN-1", "title": "Root has no keys"}, "verdict": "GOOD", "level": "high", "asset": "arn:aws:iam::1:root",
     "advice": "Remove the keys", "labels": ["CWE-798", "SEC02-BP02"]},
    {"rule": {"id": "BCN-2", "title": "Buckets are private"}, "verdict": "Fail", "level": "severe", "asset": "bucket/a", "labels": []},
    {"rule": {"id": "BCN-2", "title": "Buckets are private"}, "verdict": "pass", "level": "low", "asset": "bucket/b", "labels": []},
    {"rule": {"id": "BCN-3", "title": "Logs are kept"}, "verdict": "dunno", "level": "low", "asset": "trail/1", "labels": []}
  ]})";
}

} // namespace waymark
