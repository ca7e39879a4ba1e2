// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lensnode.h"

#include "model/catalog/lenswords.h"
#include "model/domain/jsonpointer.h"

#include <algorithm>

namespace waymark {

namespace {

using lensfile::tr;

/// As the value is called in "..., not a number".
QString kindWord(const JsonValue& value)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return tr("null");
    case JsonValue::Kind::NaN:
        return tr("NaN, which JSON doesn't have");
    case JsonValue::Kind::Boolean:
        return tr("true or false");
    case JsonValue::Kind::Number:
        return tr("a number");
    case JsonValue::Kind::Text:
        return tr("a text");
    case JsonValue::Kind::List:
        return tr("a list");
    case JsonValue::Kind::Object:
        break;
    }
    return tr("an object");
}

QString shortened(const QString& text)
{
    constexpr qsizetype longest = 100;
    return text.size() <= longest ? text : text.left(longest) + u'\u2026';
}

bool isKnown(const std::string& name, std::initializer_list<const char*> known)
{
    return std::any_of(known.begin(), known.end(), [&](const char* each) { return name == each; });
}

bool fitsPattern(const QString& id)
{
    const auto fits = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
    };
    return id.size() >= 3 && id.size() <= 128 && std::all_of(id.begin(), id.end(), fits);
}

} // namespace

std::vector<LensFault> LensFaults::inOrder() const
{
    auto sorted = m_faults;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<LensFault> faults;
    for (auto& each : sorted)
        faults.push_back(std::move(each.second));
    return faults;
}

LensNode::LensNode(const JsonValue& value, QString pointer, LensFaults& faults)
    : m_value(&value)
    , m_pointer(std::move(pointer))
    , m_faults(&faults)
{
}

LensNode LensNode::child(const JsonValue& value, const QString& name) const
{
    return {value, pointerBelow(m_pointer, name), *m_faults};
}

void LensNode::fault(const char* name, const QString& message, const QString& done) const
{
    const JsonValue* value = name ? member(name) : nullptr;
    const QString pointer = value ? pointerBelow(m_pointer, QString::fromUtf8(name)) : m_pointer;
    m_faults->add((value ? value : m_value)->place, {.pointer = pointer, .message = message, .done = done});
}

void LensNode::missing(const char* name, const QString& done) const
{
    fault(nullptr, tr("\"%1\" is missing.").arg(QLatin1String(name)), done);
}

QString LensNode::text(const char* name, const LensTextRule& rule) const
{
    const JsonValue* value = member(name);
    if (!value) {
        if (rule.isRequired)
            missing(name, rule.done);
        return {};
    }
    if (!value->isText()) {
        fault(name, tr("A text is expected, not %1.").arg(kindWord(*value)), rule.done);
        return {};
    }
    const QString written = value->toString();
    if (rule.isRequired && written.trimmed().isEmpty()) {
        fault(name, tr("The text is empty."), rule.done);
        return {};
    }
    if (written.size() > rule.longest)
        fault(name, tr("The text has %1 characters; %2 at most are allowed.").arg(written.size()).arg(rule.longest));
    return written;
}

std::vector<LensNode> LensNode::objects(const char* name, const LensListRule& rule) const
{
    std::vector<LensNode> nodes;
    const JsonValue* list = member(name);
    if (!list) {
        if (rule.isRequired)
            missing(name);
        return nodes;
    }
    if (!list->isList()) {
        fault(name, tr("A list is expected, not %1.").arg(kindWord(*list)), tr("It was left out."));
        return nodes;
    }
    if (list->values.size() < rule.least)
        fault(name, tr("The list is empty."));
    if (rule.most > 0 && list->values.size() > rule.most)
        fault(name, tr("The list has %1 entries; %2 at most are allowed.").arg(list->values.size()).arg(rule.most));
    const LensNode parent = child(*list, QString::fromUtf8(name));
    for (size_t i = 0; i < list->values.size(); ++i) {
        nodes.push_back(parent.child(list->values[i], QString::number(i)));
        if (list->values[i].isObject())
            continue;
        nodes.back().fault(nullptr, tr("An object is expected, not %1.").arg(kindWord(list->values[i])),
                           tr("It was left out."));
        nodes.pop_back();
    }
    return nodes;
}

std::optional<LensNode> LensNode::object(const char* name) const
{
    const JsonValue* value = member(name);
    if (!value)
        return std::nullopt;
    if (value->isObject())
        return child(*value, QString::fromUtf8(name));
    fault(name, tr("An object is expected, not %1.").arg(kindWord(*value)), tr("It was left out."));
    return std::nullopt;
}

void LensNode::checkMembers(std::initializer_list<const char*> known) const
{
    const auto note = [this](size_t index, const QString& message, const QString& done) {
        const QString pointer = pointerBelow(m_pointer, QString::fromStdString(m_value->names[index]));
        m_faults->add(m_value->values[index].place, {.pointer = pointer, .message = message, .done = done});
    };
    for (const size_t index : m_value->repeatedMembers())
        note(index, tr("The member stands there more than once."), tr("The last one counts."));
    for (size_t i = 0; i < m_value->names.size(); ++i) {
        // Whoever publishes lenses notes version, date and team under such names.
        const bool isNote = m_pointer.isEmpty() && m_value->names[i].starts_with('_');
        if (isNote && m_value->values[i].holdsNaN())
            note(i, tr("There is NaN, which JSON doesn't have."), {});
        else if (!isNote && !isKnown(m_value->names[i], known))
            note(i, tr("The format has no such member here."), tr("It was left out."));
    }
}

LensIds::LensIds(const QStringList& written)
    : m_written(written.begin(), written.end())
{
}

QStringList LensIds::writtenIn(const JsonValue* list)
{
    QStringList ids;
    if (list && list->isList())
        for (const JsonValue& value : list->values)
            if (const JsonValue* id = value.member("id"); id && id->isText())
                ids << id->toString().trimmed();
    return ids;
}

QString LensIds::take(const LensNode& node, const QString& made)
{
    const JsonValue* value = node.member("id");
    const QString written = value && value->isText() ? value->toString() : QString();
    const QString id = written.trimmed();
    if (id.isEmpty()) {
        const QString given = m_written.contains(made) || m_taken.contains(made) ? unused(made) : made;
        node.text("id", {.longest = 128, .isRequired = true, .done = tr("It got the id \"%1\".").arg(given)});
        m_taken.insert(given);
        return given;
    }
    if (!fitsPattern(written))
        node.fault(
            "id",
            tr("The id \"%1\" isn't 3 to 128 letters from A to Z, digits and underscores.").arg(shortened(written)),
            written == id ? QString() : tr("It was read as \"%1\".").arg(shortened(id)));
    const bool isRepeated = m_taken.contains(id);
    const QString given = isRepeated ? unused(id) : id;
    if (isRepeated)
        node.fault("id", tr("The id \"%1\" was there before.").arg(shortened(id)),
                   tr("This one got the id \"%1\".").arg(shortened(given)));
    m_taken.insert(given);
    return given;
}

/// A copy of "none of these" stays one.
QString LensIds::unused(const QString& base)
{
    const bool isNone = base.endsWith(QLatin1String("_no"));
    const QString stem = isNone ? base.chopped(3) : base;
    const QString ending = isNone ? QStringLiteral("_no") : QString();
    int& copy = m_copies[base];
    QString id;
    do {
        copy = std::max(copy, 1) + 1;
        id = stem + u'-' + QString::number(copy) + ending;
    } while (m_written.contains(id) || m_taken.contains(id));
    return id;
}

} // namespace waymark
