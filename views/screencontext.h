// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace waymark {

class DetailsPanel;
class FiguresModel;
class FormatCatalogue;
class JobBar;
class OwnFormats;
class Preferences;
class Prompt;
class ReferenceShelf;
class ResultsSettler;
class Workspace;
struct Catalogues;

/// What a screen may use. All of it outlives the screen.
struct ScreenContext {
    Workspace* workspace = nullptr;
    const Catalogues* catalogues = nullptr;
    const ReferenceShelf* reference = nullptr; ///< content that only some screens need: to be asked on a worker first
    const FormatCatalogue* formats = nullptr; ///< may be read anew: a job takes a copy, which is cheap
    FiguresModel* figures = nullptr; ///< every number on a screen comes from here or from a page of results
    ResultsSettler* settler = nullptr; ///< tables of results refresh on its settled()
    DetailsPanel* details = nullptr;
    JobBar* jobs = nullptr;
    Prompt* prompt = nullptr;
    OwnFormats* ownFormats = nullptr; ///< those of `formats` that people write; null: none can be written
    Preferences* preferences = nullptr; ///< what people set of the program itself; null: nothing can be set
};

} // namespace waymark
