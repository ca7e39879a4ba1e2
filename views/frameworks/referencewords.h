// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/responsibility.h"
#include "model/catalog/toolbox.h"

#include <QString>
#include <QStringList>

namespace waymark {

class FormatCatalogue;

/// What people call the values of reference content.
QString signText(ToolMaker maker);         ///< "AWS", "Open source", "Partner"
QString signText(ContainerRole role);      ///< "Registry", "Mesh"
QString signText(Responsible responsible); ///< "Provider", "Shared", "Customer"
QString signName(Responsible responsible); ///< the SVG of resources/icons beside the word

/// The components, and layers, of a tool in words, "Preventive, Detective".
QString componentsText(const ToolboxEntry& entry);
QString layersText(const ToolboxEntry& entry);
/// What its results are imported as; "none" if there is no format. `formats` may be null: their ids are shown then.
QString formatsText(const ToolboxEntry& entry, const FormatCatalogue* formats);

} // namespace waymark
