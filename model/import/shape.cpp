// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/shape.h"

#include "model/import/documents.h"
#include "model/import/shapetree.h"
#include "model/import/textcache.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

constexpr size_t mostMembers = 300; ///< of one list; a person chooses among them

QString say(const char* text)
{
    return QCoreApplication::translate("FileShape", text);
}

QString plain(std::string_view text, qsizetype length)
{
    QString plain = toText(text);
    for (QChar& c : plain)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    return plain.size() > length ? plain.left(length - 1) + QChar(0x2026) : plain;
}

/// Makes the lists that a person chooses from of the places that a file has.
class ShapeLists {
public:
    ShapeLists(const std::vector<ShapeNode>& nodes, const ShapeLimits& limits)
        : m_nodes(nodes)
        , m_limits(limits)
    {
    }

    std::vector<ShapeList> all()
    {
        std::vector<ShapeList> lists;
        for (int i = 0; i < static_cast<int>(m_nodes.size()); ++i)
            if (at(i).items > 0)
                lists.push_back(listAt(i));
        std::ranges::stable_sort(lists, std::ranges::greater(), [](const ShapeList& list) {
            return list.place.isEmpty() && list.items == 1 ? 0 : list.items;
        });
        return lists;
    }

private:
    const ShapeNode& at(int node) const { return m_nodes[static_cast<size_t>(node)]; }

    QString placeOf(int node) const
    {
        return node == 0 ? QString() : placeOf(at(node).parent) + u'/' + toText(at(node).step);
    }

    /// Of the list, or document, that a place belongs to.
    qint64 itemsAround(int node) const
    {
        int around = at(node).parent;
        while (around > 0 && at(around).items == 0)
            around = at(around).parent;
        return around < 0 ? 0 : at(around).items;
    }

    void addMember(ShapeList& list, int node, const QString& pointer) const
    {
        if (list.members.size() >= mostMembers)
            return;
        const ShapeNode& from = at(node);
        ShapeMember member{.pointer = pointer,
                           .texts = from.texts,
                           .numbers = from.numbers,
                           .booleans = from.booleans,
                           .nulls = from.nulls,
                           .present = from.present,
                           .of = itemsAround(node),
                           .moreWords = from.moreWords};
        for (const auto& [word, count] : from.words)
            member.words[toText(word)] += count;
        for (const std::string& example : from.examples)
            member.examples << plain(example, m_limits.exampleLength);
        list.members.push_back(std::move(member));
    }

    /// With `lists`, also what stands in the lists below.
    void addBelow(ShapeList& list, int node, const QString& pointer, bool lists) const
    {
        for (const int child : at(node).order) {
            const QString path = pointer + u'/' + toText(at(child).step);
            if (at(child).isScalar())
                addMember(list, child, path);
            if (lists || !at(child).list)
                addBelow(list, child, path, lists);
        }
    }

    ShapeList listAt(int node) const
    {
        ShapeList list{.place = placeOf(node), .items = at(node).items};
        addBelow(list, node, {}, true);
        int up = 0;
        for (int outer = at(node).parent; outer >= 0; outer = at(outer).parent) {
            if (!at(outer).object)
                continue;
            ++up;
            if (outer == 0)
                addBelow(list, outer, QStringLiteral("$"), false);
            else if (up <= 9)
                addBelow(list, outer, u'^' + QString::number(up), false);
        }
        return list;
    }

    const std::vector<ShapeNode>& m_nodes;
    const ShapeLimits& m_limits;
};

QString megabytes(qint64 bytes)
{
    return QString::number((bytes + (1 << 20) - 1) >> 20);
}

} // namespace

const ShapeMember* ShapeList::find(QStringView pointer) const
{
    const auto found = std::ranges::find_if(members, [&](const ShapeMember& member) { return member.pointer == pointer; });
    return found == members.end() ? nullptr : &*found;
}

const ShapeList* FileShape::find(QStringView place) const
{
    const auto found = std::ranges::find_if(lists, [&](const ShapeList& list) { return list.place == place; });
    return found == lists.end() ? nullptr : &*found;
}

Result<FileShape> shapeOf(const QString& file, const FormatCatalogue& formats, Progress& progress, const ShapeLimits& limits)
{
    ByteSource source(progress);
    if (auto opened = source.open(file); !opened)
        return opened.error();
    ShapeTree tree(limits, [&source] { return source.position(); });
    Detector detector(formats);
    if (auto read = readDocuments(source, tree, &detector); !read)
        return read.error();
    FileShape shape{.lists = ShapeLists(tree.nodes(), limits).all(),
                    .documents = tree.nodes().front().items,
                    .whole = !tree.endedEarly() && !tree.leftPathsOut()};
    if (tree.endedEarly())
        shape.stopped = say("Only the first %1 MB of the file were looked at.").arg(megabytes(limits.bytes));
    else if (tree.leftPathsOut())
        shape.stopped = say("The file has more places than can be listed; some are left out.");
    for (const Format* format : detector.matches())
        shape.matches << format->id;
    shape.matches.sort();
    return shape;
}

} // namespace waymark
