// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/bestpractices.h"

#include "model/catalog/jsonreader.h"

#include <algorithm>

namespace waymark {

namespace {

void readPillar(const TemplateNode& pillar, BestPracticeCatalogue& catalogue)
{
    const QString pillarId = pillar.text("id");
    for (const TemplateNode& question : pillar.list("questions", 1)) {
        const QString questionId = question.text("id");
        for (const TemplateNode& node : question.list("practices", 1)) {
            BestPractice practice{.slug = node.text("slug"),
                                  .id = node.text("id"),
                                  .title = node.text("title"),
                                  .pillar = pillarId,
                                  .question = questionId};
            if (!practice.id.startsWith(questionId + QStringLiteral("-BP")))
                node.fault("id", QStringLiteral("\"%1\" is no practice of %2").arg(practice.id, questionId));
            const bool twice = std::ranges::any_of(catalogue.practices, [&](const BestPractice& other) {
                return other.id == practice.id || other.slug == practice.slug;
            });
            if (twice)
                node.fault(nullptr, QStringLiteral("id or slug of \"%1\" is listed twice").arg(practice.id));
            catalogue.practices.push_back(std::move(practice));
        }
    }
}

void readFormer(const TemplateNode& node, BestPracticeCatalogue& catalogue)
{
    FormerPractice former{.id = node.text("id"), .slug = node.text("slug"), .replacedBy = node.optionalText("replacedBy")};
    const auto known = [&](const QString& slug) { return std::ranges::find(catalogue.practices, slug, &BestPractice::slug); };
    if (const auto same = known(former.slug); same != catalogue.practices.end() && same->id == former.id)
        node.fault("id", QStringLiteral("\"%1\" is the id of that practice today").arg(former.id));
    if (!former.replacedBy.isEmpty() && known(former.replacedBy) == catalogue.practices.end())
        node.fault("replacedBy", QStringLiteral("\"%1\" is no practice").arg(former.replacedBy));
    if (std::ranges::find(catalogue.former, former.id, &FormerPractice::id) != catalogue.former.end())
        node.fault("id", QStringLiteral("\"%1\" is listed twice").arg(former.id));
    catalogue.former.push_back(std::move(former));
}

} // namespace

void BestPracticeCatalogue::index()
{
    for (size_t i = 0; i < practices.size(); ++i) {
        m_bySlug.insert(practices[i].slug, i);
        m_byId.insert(practices[i].id, i);
    }
}

const BestPractice* BestPracticeCatalogue::find(const QString& slug) const
{
    const auto found = m_bySlug.constFind(slug);
    return found == m_bySlug.cend() ? nullptr : &practices[*found];
}

const BestPractice* BestPracticeCatalogue::findId(const QString& id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.cend() ? nullptr : &practices[*found];
}

const FormerPractice* BestPracticeCatalogue::findFormerId(const QString& id) const
{
    const auto found = std::ranges::find(former, id, &FormerPractice::id);
    return found == former.end() ? nullptr : &*found;
}

const FormerPractice* BestPracticeCatalogue::findFormer(const QString& slug) const
{
    const auto found = std::ranges::find(former, slug, &FormerPractice::slug);
    return found == former.end() || m_bySlug.contains(slug) ? nullptr : &*found;
}

Result<BestPracticeCatalogue> BestPracticeCatalogue::load(const QString& file)
{
    return loadTemplate(file, [](const TemplateNode& root) {
        BestPracticeCatalogue catalogue;
        catalogue.version = root.text("version");
        catalogue.source = root.text("source");
        for (const TemplateNode& pillar : root.list("pillars", 1))
            readPillar(pillar, catalogue);
        for (const TemplateNode& node : root.list("former"))
            readFormer(node, catalogue);
        catalogue.index();
        return catalogue;
    });
}

} // namespace waymark
