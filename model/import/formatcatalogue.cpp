// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/formatcatalogue.h"

#include "model/import/formatfile.h"
#include "model/import/formatjson.h"
#include "templates/templates.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace waymark {

namespace {

Result<Format> loadFormat(const QString& path)
{
    const auto bytes = formatBytes(path);
    if (!bytes)
        return bytes.error();
    auto format = readFormat(*bytes, path);
    if (format)
        format->file = path;
    return format;
}

bool areNeighbours(const Format& one, const Format& other)
{
    return QFileInfo(one.file).path() == QFileInfo(other.file).path();
}

Error sameId(const Format& one, const Format& other)
{
    return {.code = Error::Code::Conflict,
            .message = QCoreApplication::translate("FormatCatalogue", "The format file %1 can't be used. /id: \"%2\" is that of "
                                                                      "%3 too. Choose another, or remove one of the files.")
                           .arg(one.file, one.id, other.file),
            .detail = one.file};
}

} // namespace

FormatCatalogue FormatCatalogue::load(const QStringList& folders)
{
    FormatCatalogue catalogue;
    std::vector<Format> formats;
    for (const QString& folder : folders) {
        const QDir directory(folder);
        for (const QString& name : directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            auto format = loadFormat(directory.filePath(name));
            if (!format) {
                catalogue.m_faults.push_back(format.error());
                continue;
            }
            const auto known = std::ranges::find(formats, format->id, &Format::id);
            if (known == formats.end())
                formats.push_back(std::move(*format));
            else if (areNeighbours(*format, *known)) // which of them is meant can't be known
                catalogue.m_faults.push_back(sameId(*format, *known));
            else {
                format->replaces = known->file;
                *known = std::move(*format);
            }
        }
    }
    catalogue.m_formats = std::make_shared<const std::vector<Format>>(std::move(formats));
    return catalogue;
}

FormatCatalogue FormatCatalogue::of(std::vector<Format> formats)
{
    FormatCatalogue catalogue;
    catalogue.m_formats = std::make_shared<const std::vector<Format>>(std::move(formats));
    return catalogue;
}

const Format* FormatCatalogue::find(QStringView id) const
{
    const auto found = std::ranges::find_if(*m_formats, [&](const Format& format) { return format.id == id; });
    return found == m_formats->end() ? nullptr : &*found;
}

QString builtInFormatFolder()
{
    return templateFolder() + QStringLiteral("/formats");
}

QString userFormatFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/formats");
}

QStringList resultsSuffixes()
{
    return {QStringLiteral("json"), QStringLiteral("jsonl"), QStringLiteral("ndjson"), QStringLiteral("sarif"),
            QStringLiteral("asff-json"), QStringLiteral("js"), // ScoutSuite writes its JSON as a script
            QStringLiteral("xml"),
            QStringLiteral("txt")}; // whether it can be read is told of each: some tools' JSON is called so
}

} // namespace waymark
