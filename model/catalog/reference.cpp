// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/reference.h"

#include "model/catalog/catalogues.h"
#include "model/catalog/jsonreader.h"
#include "model/domain/glob.h"
#include "templates/templates.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

Result<void> outcome(const TemplateFaults& faults)
{
    if (faults.errors.empty())
        return {};
    return faults.errors.front();
}

/// Each set is a framework, too, whose items' pattern knows all its controls: else checks couldn't be tied to them.
Result<void> checkControls(const QString& folder, const ControlCatalogue& controls, const References& references)
{
    for (const ControlSet& set : controls.sets)
        for (const Control& control : set.controls)
            if (!references.has(CheckTieKind::Control, control.item()))
                return Error{.code = Error::Code::Parse,
                             .message = QCoreApplication::translate("Templates", "The templates in %1 can't be used: \"%2\" is no item of a framework.")
                                            .arg(folder, control.item()),
                             .detail = folder + u'#' + control.item()};
    return {};
}

bool namesControl(const QString& pattern, const ControlCatalogue& controls)
{
    return std::ranges::any_of(controls.sets, [&](const ControlSet& set) {
        return std::ranges::any_of(set.controls, [&](const Control& control) { return globMatches(pattern, control.item()); });
    });
}

Result<void> checkRows(const QString& file, const Responsibility& responsibility, const ControlCatalogue& controls)
{
    TemplateFaults faults{.file = file};
    for (size_t i = 0; i < responsibility.rows.size(); ++i)
        for (const QString& pattern : responsibility.rows[i].controls)
            if (!namesControl(pattern, controls))
                faults.add("/rows/" + std::to_string(i) + "/controls", QStringLiteral("\"%1\" is no control").arg(pattern));
    return outcome(faults);
}

/// A control of a set that Waymark has the texts of has one; of others the number is all that can be known.
bool isControl(const QString& item, const ControlCatalogue& controls, const References& references)
{
    const bool hasTexts = controls.set(QStringView(item).left(item.indexOf(u'/'))) != nullptr;
    return hasTexts ? controls.find(item) != nullptr : references.has(CheckTieKind::Control, item);
}

Result<void> checkRisks(const QString& file, const StarterRiskCatalogue& risks, const ControlCatalogue& controls,
                        const References& references)
{
    TemplateFaults faults{.file = file};
    for (size_t i = 0; i < risks.risks.size(); ++i)
        for (const QString& item : risks.risks[i].controls)
            if (!isControl(item, controls, references))
                faults.add("/risks/" + std::to_string(i) + "/controls", QStringLiteral("\"%1\" is no control").arg(item));
    return outcome(faults);
}

Result<void> checkAll(const QString& folder, const Reference& content, const References& references)
{
    if (auto checked = checkControls(folder + QStringLiteral("/benchmarks"), content.controls, references); !checked)
        return checked;
    if (auto checked = checkRows(folder + QStringLiteral("/responsibility.json"), content.responsibility, content.controls); !checked)
        return checked;
    return checkRisks(folder + QStringLiteral("/risks.json"), content.risks, content.controls, references);
}

} // namespace

Result<Reference> Reference::load(const QString& folder, const Catalogues& catalogues)
{
    auto controls = ControlCatalogue::load(folder + QStringLiteral("/benchmarks"), catalogues.caf, catalogues.epics);
    if (!controls)
        return controls.error();
    auto toolbox = Toolbox::load(folder + QStringLiteral("/toolbox.json"), catalogues.epics);
    if (!toolbox)
        return toolbox.error();
    auto responsibility = Responsibility::load(folder + QStringLiteral("/responsibility.json"));
    if (!responsibility)
        return responsibility.error();
    auto risks = StarterRiskCatalogue::load(folder + QStringLiteral("/risks.json"), catalogues.epics);
    if (!risks)
        return risks.error();
    Reference content{.controls = *std::move(controls),
                      .toolbox = *std::move(toolbox),
                      .responsibility = *std::move(responsibility),
                      .risks = *std::move(risks)};
    if (auto checked = checkAll(folder, content, catalogues.references); !checked)
        return checked.error();
    return content;
}

Result<std::shared_ptr<const Reference>> ReferenceShelf::content() const
{
    const std::scoped_lock reading(m_reading); // not m_mutex: known() never waits for a file
    if (auto content = known())
        return content;
    auto loaded = Reference::load(templateFolder(), m_catalogues);
    if (!loaded)
        return loaded.error();
    auto content = std::make_shared<const Reference>(*std::move(loaded));
    const std::scoped_lock keeping(m_mutex);
    m_content = content;
    return content;
}

std::shared_ptr<const Reference> ReferenceShelf::known() const
{
    const std::scoped_lock lock(m_mutex);
    return m_content;
}

} // namespace waymark
