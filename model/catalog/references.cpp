// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/references.h"

#include "model/catalog/checkmap.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

constexpr char16_t checkItself[] = u"{check}"; ///< a rule's control: the check names it

/// As a part of a text that stands apart.
const QRegularExpression& practiceId()
{
    static const QRegularExpression id(
        QStringLiteral("(?<![A-Za-z0-9])((?:OPS|SEC|REL|PERF|COST|SUS)\\d{2})[-_](BP\\d{2})(?![A-Za-z0-9])"));
    return id;
}

const QRegularExpression& practiceSlug()
{
    static const QRegularExpression slug(QStringLiteral("(?<![A-Za-z0-9_])(?:ops|sec|rel|perf|cost|sus)_[a-z0-9_]+(?![A-Za-z0-9_])"));
    return slug;
}

Error unknownItem(const QString& item)
{
    return {Error::Code::Parse,
            QCoreApplication::translate("Templates", "The templates in checks/ can't be used: \"%1\" is in no catalogue.").arg(item),
            item};
}

ResolvedReference toPractice(ReferenceMatch match, const QString& slug)
{
    return {.match = match, .kind = CheckTieKind::BestPractice, .item = slug};
}

ResolvedReference toRetired(const FormerPractice& former)
{
    return toPractice(ReferenceMatch::Retired, former.replacedBy.isEmpty() ? former.slug : former.replacedBy);
}

} // namespace

Result<References> References::make(BestPracticeCatalogue practices, FrameworkCatalogue frameworks, const CheckMap& map)
{
    References made;
    made.m_practices = std::move(practices);
    made.m_frameworks = std::move(frameworks);
    for (const CheckPlace* place : map.places()) {
        for (const QString& slug : place->practices)
            if (!made.m_practices.find(slug))
                return unknownItem(slug);
        for (const ControlReference& control : place->controls) {
            const QString item = control.item();
            if (!made.m_frameworks.find(control.framework) || (control.id != checkItself && !made.m_frameworks.hasItem(item)))
                return unknownItem(item);
            if (control.id != checkItself)
                made.m_controls << item;
        }
    }
    made.m_controls.sort();
    made.m_controls.removeDuplicates();
    return made;
}

/// An id alone doesn't say of which edition it is. Where editions differ, all that it may mean is told.
std::vector<ResolvedReference> References::resolveId(const QString& id) const
{
    const BestPractice* present = m_practices.findId(id);
    const FormerPractice* former = m_practices.findFormerId(id);
    std::vector<ResolvedReference> found;
    if (present)
        found.push_back(toPractice(former ? ReferenceMatch::Ambiguous : ReferenceMatch::Exact, present->slug));
    if (former && m_practices.find(former->slug))
        found.push_back(toPractice(ReferenceMatch::BySlug, former->slug));
    else if (former)
        found.push_back(toRetired(*former));
    return found;
}

std::vector<ResolvedReference> References::resolvePractices(const QString& text) const
{
    std::vector<ResolvedReference> found;
    for (auto ids = practiceId().globalMatch(text); ids.hasNext();) {
        const QRegularExpressionMatch id = ids.next();
        for (ResolvedReference& each : resolveId(id.captured(1) + u'-' + id.captured(2)))
            found.push_back(std::move(each));
    }
    for (auto slugs = practiceSlug().globalMatch(text); slugs.hasNext();) {
        const QString slug = slugs.next().captured();
        const FormerPractice* former = m_practices.findFormer(slug);
        if (m_practices.find(slug))
            found.push_back(toPractice(ReferenceMatch::BySlug, slug));
        else if (former)
            found.push_back(toRetired(*former));
    }
    return found;
}

std::vector<ResolvedReference> References::resolveControl(const QString& text) const
{
    for (const Framework& framework : m_frameworks.frameworks)
        for (const auto& [expressions, match] : {std::pair(&framework.references, ReferenceMatch::Exact),
                                                 std::pair(&framework.ambiguous, ReferenceMatch::Ambiguous)})
            for (const QRegularExpression& expression : *expressions) {
                const QRegularExpressionMatch named = expression.match(text);
                if (!named.hasMatch())
                    continue;
                const QString item = framework.id + u'/' + named.captured(1).remove(u' ');
                if (m_frameworks.hasItem(item))
                    return std::vector{ResolvedReference{.match = match, .kind = CheckTieKind::Control, .item = item}};
            }
    return {};
}

std::vector<ResolvedReference> References::resolve(const QString& text) const
{
    std::vector<ResolvedReference> found = resolvePractices(text);
    if (found.empty())
        found = resolveControl(text.trimmed());
    if (found.empty())
        found.emplace_back();
    return found;
}

bool References::has(CheckTieKind kind, const QString& item) const
{
    switch (kind) {
    case CheckTieKind::Epic: return false;
    case CheckTieKind::BestPractice: return m_practices.find(item) != nullptr;
    case CheckTieKind::Control: return m_frameworks.hasItem(item);
    case CheckTieKind::Choice: return false;
    }
    Q_UNREACHABLE();
}

QString References::idOf(CheckTieKind kind, const QString& item) const
{
    if (kind == CheckTieKind::BestPractice) {
        const BestPractice* practice = m_practices.find(item);
        return practice ? practice->id : item;
    }
    const Framework* framework =
        kind == CheckTieKind::Control ? m_frameworks.find(QStringView(item).left(std::max<qsizetype>(0, item.indexOf(u'/')))) : nullptr;
    if (!framework)
        return item;
    const QString number = item.mid(item.indexOf(u'/') + 1);
    // A weakness is known by one word, "CWE-79".
    return framework->id == QStringLiteral("cwe") ? framework->name + u'-' + number : framework->name + u' ' + number;
}

QString References::titleOf(CheckTieKind kind, const QString& item) const
{
    const BestPractice* practice = kind == CheckTieKind::BestPractice ? m_practices.find(item) : nullptr;
    return practice ? practice->title : QString();
}

} // namespace waymark
