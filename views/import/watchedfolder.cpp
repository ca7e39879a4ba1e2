// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/watchedfolder.h"

#include "model/import/formatcatalogue.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace waymark {

namespace {

SeenFile seen(const QFileInfo& info)
{
    return {.path = info.filePath(), .size = info.size(), .modified = info.lastModified().toMSecsSinceEpoch()};
}

bool isUnfinished(const QString& name)
{
    static const QStringList endings = {QStringLiteral(".part"), QStringLiteral(".partial"), QStringLiteral(".tmp"),
                                        QStringLiteral(".crdownload"), QStringLiteral(".download"), QStringLiteral("~")};
    return name.startsWith(u'.') || std::ranges::any_of(endings, [&](const QString& ending) {
               return name.endsWith(ending, Qt::CaseInsensitive);
           });
}

bool isResults(const QString& name)
{
    static const QStringList suffixes = resultsSuffixes();
    return suffixes.contains(name.section(u'.', -1), Qt::CaseInsensitive) && name.contains(u'.');
}

/// A link that leads out of the folder, to nothing, or to a file of the folder that is seen by itself.
bool leadsAway(const QFileInfo& info, const QString& root)
{
    if (!info.isSymLink())
        return false;
    const QFileInfo target(info.canonicalFilePath());
    const QString inside = root.endsWith(u'/') ? root : root + u'/';
    if (info.canonicalFilePath().isEmpty() || !target.filePath().startsWith(inside))
        return true;
    return target.path() == root && isResults(target.fileName()) && !isUnfinished(target.fileName());
}

} // namespace

QString SeenFile::name() const
{
    return QFileInfo(path).fileName();
}

QString SeenFile::stamp() const
{
    return QStringLiteral("%1/%2/").arg(size).arg(modified) + name();
}

FolderLook lookInto(const QString& folder)
{
    const QFileInfo place(folder);
    FolderLook look{.there = place.isDir() && place.isReadable() && place.isExecutable()};
    if (!look.there)
        return look;
    const QString root = place.canonicalFilePath();
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    while (files.hasNext()) {
        files.next();
        const QFileInfo info = files.fileInfo();
        if (!info.isFile() || leadsAway(info, root))
            continue;
        if (isUnfinished(info.fileName()))
            look.unfinished.push_back(seen(info));
        else if (isResults(info.fileName()) && info.size() > 0)
            look.files.push_back(seen(info));
    }
    return look;
}

std::optional<SeenFile> lookAt(const QString& file)
{
    const QFileInfo info(file);
    return info.isFile() ? std::optional(seen(info)) : std::nullopt;
}

WatchedFolder::WatchedFolder(QString folder, const QStringList& remembered)
    : m_folder(std::move(folder))
    , m_remembered(remembered.begin(), remembered.end())
{
}

WatchedFolder::News WatchedFolder::take(const FolderLook& look)
{
    News news{.vanished = m_there && !look.there, .returned = !m_there && look.there};
    m_there = look.there;
    if (!look.there) // what is known of it stays known: it may lie on a drive that comes back
        return news;
    QHash<QString, SeenFile> now;
    for (const SeenFile& file : look.files) {
        now.insert(file.path, file);
        const bool known = m_taken.value(file.path) == file || m_remembered.contains(file.stamp());
        if (known || !isComplete(file, look))
            continue;
        m_taken.insert(file.path, file);
        news.ready.push_back(file);
    }
    m_before = std::move(now);
    m_unfinished = look.unfinished;
    forget(look);
    std::ranges::sort(news.ready, [](const SeenFile& a, const SeenFile& b) {
        return a.modified != b.modified ? a.modified < b.modified : a.path < b.path;
    });
    return news;
}

QStringList WatchedFolder::remembered() const
{
    QStringList stamps = m_remembered.values();
    stamps.sort();
    return stamps;
}

bool WatchedFolder::isComplete(const SeenFile& file, const FolderLook& look) const
{
    if (const auto before = m_before.constFind(file.path); before != m_before.cend())
        return *before == file;
    return std::ranges::any_of(m_unfinished, [&](const SeenFile& part) {
        return part.size == file.size && part.modified == file.modified &&
               std::ranges::find(look.unfinished, part.path, &SeenFile::path) == look.unfinished.end();
    });
}

/// Files that are gone, and former states of those that changed.
void WatchedFolder::forget(const FolderLook& look)
{
    QSet<QString> stamps;
    for (const SeenFile& file : look.files)
        stamps.insert(file.stamp());
    m_remembered.intersect(stamps);
    m_taken.removeIf([&](QHash<QString, SeenFile>::iterator taken) { return !m_before.contains(taken.key()); });
}

} // namespace waymark
