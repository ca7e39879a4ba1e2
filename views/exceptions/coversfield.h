// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/exceptiondraft.h"
#include "views/screen.h"

class QPlainTextEdit;
class QVBoxLayout;

namespace waymark {

class FormField;
class ItemPicker;
struct PickItem;

/// The checks that exceptions are for, found by id or words, and which resources of the one: one name a line.
class CoversField final : public QWidget {
    Q_OBJECT
public:
    explicit CoversField(const ScreenContext& context, QWidget* parent = nullptr);

    void setCovers(std::vector<DraftedCover> covers);
    std::vector<DraftedCover> covers() const;
    void setSingle(bool single);       ///< what is picked takes the place of what is there
    void setWholeOnly(bool wholeOnly); ///< no resources can be named
    void setFaults(const QString& check, const QString& resources);
    void focusPicker();

Q_SIGNALS:
    void picked(const waymark::DraftedCover& cover); ///< by a person

private:
    void pick(const QString& key);
    void remove(size_t place);
    void showLines();
    void showResources();
    QStringList typedResources() const;

    ScreenContext m_context;
    std::vector<DraftedCover> m_covers; ///< resources of a single one as they were before anything was typed
    bool m_single = false;
    bool m_wholeOnly = false;
    QVBoxLayout* m_column;
    QWidget* m_lines = nullptr; ///< built anew whenever a check comes or goes
    ItemPicker* m_picker;
    QPlainTextEdit* m_resources;
    FormField* m_checkField;
    FormField* m_resourcesField;
};

/// Checks that somebody can ask an exception for: those that the workspace knows, and those of the catalogue.
std::vector<PickItem> exceptionChecks(const ScreenContext& context);
/// What the key of a PickItem means; none: it is not there any more.
std::optional<DraftedCover> coverOfKey(const ScreenContext& context, const QString& key);

} // namespace waymark
