// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/responsibility.h"

#include "model/catalog/jsonreader.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr ServiceModel modelOrder[] = {ServiceModel::Ec2, ServiceModel::EcsOnEc2, ServiceModel::EcsOnFargate, ServiceModel::Eks,
                                       ServiceModel::Lambda};

Responsibility::Model readModel(const TemplateNode& node)
{
    Responsibility::Model model;
    model.model = node.oneOf<ServiceModel>("model");
    model.name = node.text("name");
    model.purpose = node.text("purpose");
    return model;
}

/// Each side's part is told where it has one, and only there.
ResponsibilityCell readCell(const TemplateNode& node)
{
    ResponsibilityCell cell;
    cell.model = node.oneOf<ServiceModel>("model");
    cell.responsible = node.oneOf<Responsible>("responsible");
    cell.ours = cell.responsible == Responsible::Provider ? node.optionalText("ours") : node.text("ours");
    if (cell.responsible != Responsible::Customer)
        cell.evidence = node.text("evidence");
    else if (node.has("evidence"))
        node.fault("evidence", QStringLiteral("nothing is the provider's that evidence could cover"));
    return cell;
}

/// That each of the five models is there once, in their order.
template <typename Entry>
void checkModels(const TemplateNode& node, const char* key, const std::vector<Entry>& entries)
{
    if (!std::ranges::equal(entries, modelOrder, {}, &Entry::model))
        node.fault(key, QStringLiteral("ec2, ecsOnEc2, ecsOnFargate, eks and lambda are expected, in this order"));
}

ResponsibilityRow readRow(const TemplateNode& node)
{
    ResponsibilityRow row;
    row.id = node.text("id");
    row.name = node.text("name");
    row.purpose = node.text("purpose");
    if (node.has("layer"))
        row.layer = node.oneOf<DefenceLayer>("layer");
    row.controls = node.texts("controls");
    for (const QString& control : row.controls)
        if (!control.contains(u'/'))
            node.fault("controls", QStringLiteral("\"%1\" names no set of controls").arg(control));
    for (const TemplateNode& cell : node.list("cells", std::size(modelOrder)))
        row.cells.push_back(readCell(cell));
    checkModels(node, "cells", row.cells);
    return row;
}

} // namespace

const ResponsibilityCell* ResponsibilityRow::cell(ServiceModel model) const
{
    const auto found = std::ranges::find(cells, model, &ResponsibilityCell::model);
    return found == cells.end() ? nullptr : &*found;
}

Result<Responsibility> Responsibility::load(const QString& file)
{
    return loadTemplate(file, [](const TemplateNode& root) {
        Responsibility matrix;
        matrix.version = root.text("version");
        matrix.source = root.text("source");
        for (const TemplateNode& node : root.list("models", std::size(modelOrder)))
            matrix.models.push_back(readModel(node));
        checkModels(root, "models", matrix.models);
        for (const TemplateNode& node : root.list("rows", 1)) {
            ResponsibilityRow row = readRow(node);
            if (std::ranges::find(matrix.rows, row.id, &ResponsibilityRow::id) != matrix.rows.end())
                node.fault("id", QStringLiteral("\"%1\" is listed twice").arg(row.id));
            matrix.rows.push_back(std::move(row));
        }
        return matrix;
    });
}

} // namespace waymark
