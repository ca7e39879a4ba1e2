// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/jsonvalue.h"
#include "model/catalog/lensfile.h"

#include <QHash>
#include <QSet>

#include <initializer_list>
#include <optional>

namespace waymark {

/// What is wrong with a lens file, gathered while it is read.
class LensFaults {
public:
    /// `place`: see JsonValue; -1: before all values.
    void add(int place, LensFault fault) { m_faults.emplace_back(place, std::move(fault)); }
    /// In the order of the file.
    std::vector<LensFault> inOrder() const;

private:
    std::vector<std::pair<int, LensFault>> m_faults;
};

/// What the format says about a text.
struct LensTextRule {
    int longest = 128; ///< in UTF-16 code units
    bool isRequired = true;
    QString done = {}; ///< see LensFault: what is made of it if there is no such text
};

/// What the format says about a list of objects.
struct LensListRule {
    size_t least = 0;
    size_t most = 0; ///< 0: any number
    bool isRequired = true;
};

/// One value of a lens file. Asking it for what isn't there notes a fault and gives an empty value, so that reading
/// goes on.
class LensNode {
public:
    LensNode(const JsonValue& value, QString pointer, LensFaults& faults);

    const JsonValue* member(const char* name) const { return m_value->member(name); }
    QString text(const char* name, const LensTextRule& rule) const;
    /// Members of a list that are no objects are left out.
    std::vector<LensNode> objects(const char* name, const LensListRule& rule) const;
    /// Nothing, without a fault, if there is no such member.
    std::optional<LensNode> object(const char* name) const;
    /// A member that is there, of whatever kind.
    LensNode at(const char* name) const { return child(*member(name), QString::fromUtf8(name)); }
    /// Notes those that the format doesn't know and those that stand there twice.
    void checkMembers(std::initializer_list<const char*> known) const;

    /// At a member of this node; at the node itself if it has none of this name.
    void fault(const char* name, const QString& message, const QString& done = {}) const;
    void missing(const char* name, const QString& done = {}) const;

private:
    LensNode child(const JsonValue& value, const QString& name) const;

    const JsonValue* m_value;
    QString m_pointer;
    LensFaults* m_faults;
};

/// Gives ids to what has to have different ones.
class LensIds {
public:
    /// `written`: all that the file has, so that no id that is made up is one of them.
    explicit LensIds(const QStringList& written);

    /// The id of a node; if it has none that can be used, or one that was taken before, a new one. `made`: what to make
    /// the new one of if there is none.
    QString take(const LensNode& node, const QString& made);
    /// Those that the objects of a list have; `list` may be null.
    static QStringList writtenIn(const JsonValue* list);

private:
    QString unused(const QString& base);

    QSet<QString> m_written;
    QSet<QString> m_taken;
    QHash<QString, int> m_copies; ///< by id: the number of its latest copy
};

} // namespace waymark
