// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/ownformats.h"

#include "model/domain/wholefile.h"
#include "model/import/formatfile.h"
#include "model/import/formatjson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("OwnFormats", text);
}

Result<void> write(const QString& path, const QByteArray& text)
{
    QDir().mkpath(QFileInfo(path).path()); // where it can't be made, writing says why
    return writeWholeFile(path, text, say("The format can't be saved as %1: %2. See whether the folder may be written to."));
}

} // namespace

OwnFormats::OwnFormats(FormatCatalogue& catalogue, const QString& folder)
    : m_catalogue(catalogue)
    , m_folder(folder)
    , m_stand(stand())
{
}

QString OwnFormats::fileOf(const QString& id) const
{
    return has(id) ? m_catalogue.find(id)->file : QDir(m_folder).filePath(id + QStringLiteral(".json"));
}

bool OwnFormats::has(QStringView id) const
{
    const Format* known = m_catalogue.find(id);
    return known && !known->file.isEmpty() && QFileInfo(known->file).path() == QDir(m_folder).path();
}

bool OwnFormats::isBuiltIn(const QString& id) const
{
    return QFile::exists(builtInFormatFolder() + u'/' + id + QStringLiteral(".json"));
}

bool OwnFormats::isTaken(const QString& id) const
{
    return !id.isEmpty() && QFile::exists(fileOf(id));
}

Result<void> OwnFormats::save(const FormatDraft& draft, Existing existing)
{
    if (const auto faults = faultsOf(draft); !faults.empty())
        return Error{.message = faults.front().text};
    if (isBuiltIn(draft.id))
        return Error{.code = Error::Code::Conflict,
                     .message = say("A format that comes with Waymark has the id \"%1\". Choose another id.").arg(draft.id)};
    const QString path = fileOf(draft.id);
    if (existing == Existing::Refuse && isTaken(draft.id))
        return Error{.code = Error::Code::Conflict,
                     .message = say("You have a format file of the id \"%1\" already. Say that it is to be replaced, or choose another id.").arg(draft.id),
                     .detail = path};
    const QByteArray text = formatText(draft);
    if (const auto format = readFormat(text, path); !format)
        return format.error();
    if (auto written = write(path, text); !written)
        return written;
    read();
    return {};
}

Result<FormatDraft> OwnFormats::draft(const QString& id) const
{
    const QString path = fileOf(id);
    if (!QFile::exists(path))
        return Error{.code = Error::Code::NotFound, .message = say("There is no format file %1 any more.").arg(path), .detail = path};
    const auto bytes = formatBytes(path);
    if (!bytes)
        return bytes.error();
    auto draft = draftOf(*bytes);
    if (draft)
        return draft;
    return Error{.message = say("%1 It is %2.").arg(draft.error().message, path), .detail = path};
}

QStringList OwnFormats::stand() const
{
    QStringList stand;
    for (const QFileInfo& each : QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        stand << each.fileName() + u'|' + QString::number(each.size()) + u'|' + QString::number(each.lastModified().toMSecsSinceEpoch());
    return stand;
}

void OwnFormats::read()
{
    m_stand = stand();
    m_catalogue = FormatCatalogue::load({builtInFormatFolder(), m_folder});
}

bool OwnFormats::refresh()
{
    if (stand() == m_stand)
        return false;
    read();
    return true;
}

QString OwnFormats::faults() const
{
    return faultsText(m_catalogue);
}

QString faultsText(const FormatCatalogue& catalogue)
{
    constexpr size_t most = 3;
    const std::vector<Error>& faults = catalogue.faults();
    QStringList texts;
    for (size_t i = 0; i < std::min(faults.size(), most); ++i)
        texts << faults[i].message;
    if (faults.size() > most)
        texts << say("%1 more format files can't be read; `waymark-cli formats` names them.").arg(faults.size() - most);
    return texts.join(u'\n');
}

} // namespace waymark
