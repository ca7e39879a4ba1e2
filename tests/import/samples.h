// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/import/importfixture.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace waymark {

using Json = nlohmann::ordered_json;

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Samples that are no JSON, since their tools don't write any. The README of the formats says how to import
/// them.
struct SampleWithoutJson {
    const char* name;
    int passed; ///< if the format is given
    int failed;
};
inline constexpr SampleWithoutJson samplesWithoutJson[] = {{"ctest/ctest_junit.xml", 1, 1},
                                                           {"git-secrets/git_secrets_findings.txt", 0, 3}};

struct Sample {
    QString path;
    QString format;
    Json rows;
};

/// The samples in a folder that has an expected.json, if Waymark has their format: one that it lacks is another tool's.
inline std::vector<Sample> samplesIn(const QString& folder)
{
    std::vector<Sample> samples;
    const QByteArray index = contentOf(folder + QStringLiteral("/expected.json"));
    const Json expected = Json::parse(index.begin(), index.end(), nullptr, false);
    for (const auto& [name, entry] : expected.items()) {
        const QString file = QString::fromStdString(name);
        if (std::ranges::any_of(samplesWithoutJson, [&](const auto& each) { return file == QLatin1String(each.name); }))
            continue;
        const QString format =
            file.endsWith(QLatin1String("sarif.json")) ? QStringLiteral("sarif") : file.section(u'/', 0, 0);
        if (builtInFormats().find(format))
            samples.push_back({folder + u'/' + file, format, entry.value("rows", Json::object())});
    }
    return samples;
}

inline std::vector<Sample> allSamples()
{
    std::vector<Sample> samples = samplesIn(QStringLiteral(WAYMARK_TEST_DATA));
    std::ranges::move(samplesIn(QStringLiteral(WAYMARK_SAMPLES)), std::back_inserter(samples));
    return samples;
}

} // namespace waymark
