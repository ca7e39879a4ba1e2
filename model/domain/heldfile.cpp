// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/heldfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <mutex>
#include <vector>

#include <sys/stat.h>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HeldFile)
};

struct Register {
    std::mutex mutex;
    std::vector<const HeldFile*> files;
};

Register& allHeld()
{
    static Register all;
    return all;
}

std::optional<FileIdentity> identityAt(const QByteArray& path)
{
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0)
        return std::nullopt;
    return FileIdentity{.device = static_cast<quint64>(status.st_dev), .inode = static_cast<quint64>(status.st_ino)};
}

/// Without links, as SQLite names what it keeps beside a file; also of a file that isn't there.
QString placeOf(const QString& file)
{
    const QFileInfo info(file);
    if (const QString place = info.canonicalFilePath(); !place.isEmpty())
        return place;
    const QString folder = info.absoluteDir().canonicalPath();
    return QDir(folder.isEmpty() ? info.absolutePath() : folder).filePath(info.fileName());
}

} // namespace

HeldFile::HeldFile(const QString& file)
    : m_place(placeOf(file))
{
    for (size_t i = 0; i < endings.size(); ++i)
        m_paths[i] = QFile::encodeName(m_place + QLatin1String(endings[i]));
    m_known[Main] = identityAt(m_paths[Main]);
    Register& all = allHeld();
    const std::lock_guard guard(all.mutex);
    all.files.push_back(this);
}

HeldFile::~HeldFile()
{
    Register& all = allHeld();
    const std::lock_guard guard(all.mutex);
    std::erase(all.files, this);
}

/// Not the journal: there is another one for each transaction.
void HeldFile::noteLog()
{
    const std::lock_guard guard(allHeld().mutex);
    m_known[Log] = identityAt(m_paths[Log]);
    m_known[Memory] = identityAt(m_paths[Memory]);
}

bool HeldFile::isInPlace() const
{
    const bool hadLog = m_known[Log].has_value();
    return identityAt(m_paths[Main]) == m_known[Main] && (!hadLog || identityAt(m_paths[Log]) == m_known[Log]);
}

Result<void> HeldFile::checkInPlace() const
{
    if (isInPlace())
        return {};
    return Error{Error::Code::Storage,
                 Text::tr("%1 was moved or replaced, or its log %1-wal was removed, by another program while it was open "
                          "here. Nothing more is written, as it would be lost. Save a copy, then close the workspace and "
                          "open it again.")
                     .arg(m_place),
                 m_place};
}

bool HeldFile::owns(const QString& place, const std::optional<FileIdentity>& identity) const
{
    for (size_t i = 0; i < endings.size(); ++i) {
        if (place == m_place + QLatin1String(endings[i]))
            return true;
        if (identity && (identity == m_known[i] || identity == identityAt(m_paths[i])))
            return true;
    }
    return false;
}

bool HeldFile::isHeld(const QString& file)
{
    Register& all = allHeld();
    const std::lock_guard guard(all.mutex);
    if (all.files.empty())
        return false;
    const QString place = placeOf(file);
    const auto identity = identityAt(QFile::encodeName(file));
    return std::ranges::any_of(all.files, [&](const HeldFile* each) { return each->owns(place, identity); });
}

Result<void> HeldFile::checkFree(const QString& file)
{
    if (!isHeld(file))
        return {};
    return Error{Error::Code::Invalid,
                 Text::tr("%1 is a workspace that is open here, or belongs to one. Choose another file.").arg(file), file};
}

Result<void> HeldFile::checkOpenable(const QString& file)
{
    Register& all = allHeld();
    const std::lock_guard guard(all.mutex);
    const QString place = placeOf(file);
    const auto identity = identityAt(QFile::encodeName(file));
    for (const HeldFile* each : all.files) {
        if (place != each->m_place && each->owns(place, identity))
            return Error{Error::Code::Conflict,
                         Text::tr("%1 can't be opened: it is, or belongs to, the workspace %2, which is open here. Close "
                                  "that first.")
                             .arg(file, each->m_place),
                         file};
        if (place != each->m_place)
            continue;
        if (auto inPlace = each->checkInPlace(); !inPlace)
            return inPlace;
    }
    return {};
}

} // namespace waymark
