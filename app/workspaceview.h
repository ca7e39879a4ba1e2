// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandpalette.h"
#include "model/domain/result.h"
#include "views/screen.h"

#include <memory>

class QAction;
class QSplitter;

namespace waymark {

class AsOfBand;
class DetailsPanel;
class FileCheck;
class FiguresModel;
class HeaderBar;
class ImportFlow;
class ItemSearch;
class OwnFormats;
class RailView;
class ReasonsPanel;
class ResultsSettler;
class RiskDetails;
class ScreenDeck;
class ScreenDoors;
class Settings;
class StoryDetails;
class WorkspaceActions;
struct AppContext;

/// One open workspace: rail, header, the screens, and the details beside them. Ends with its workspace.
class WorkspaceView final : public QWidget {
    Q_OBJECT
public:
    WorkspaceView(AppContext& app, std::shared_ptr<Workspace> workspace, WorkspaceActions& actions, JobBar& jobs,
                  QWidget* parent = nullptr);
    ~WorkspaceView() override;

    Workspace& workspace() { return *m_workspace; }
    std::shared_ptr<const Workspace> sharedWorkspace() const { return m_workspace; } ///< to outlive this view
    FiguresModel& figures() { return *m_figures; }

    void importFiles(const QStringList& files);
    void showScreen(int screen); ///< index in screenTable()
    bool showScreen(const QString& id); ///< false: there is none of this id
    void enterScreen(int screen); ///< the focus goes there too
    int screen() const { return m_screen; }
    Screen* shownScreen() const;
    Screen* switchTo(ScreenTask task); ///< shows the screen that does this for others; null: none does
    std::optional<ItemRef> currentItem() const; ///< that a page is open of, or that is selected on the screen
    void showProperties(); ///< on the screen that has them, with the focus
    /// Opens a story in the details beside the screen. `enter`: the focus goes there too.
    void showStory(const StoryId& story, bool enter);
    void showRisk(const RiskId& risk, bool enter); ///< likewise
    void focusFilter();
    void undo();
    void redo();

    ScreenDoors& doors() { return *m_doors; }
    ItemSearch& search() { return *m_search; }
    /// What the palette offers here besides the window's own actions.
    std::vector<PaletteEntry> paletteEntries();
    PaletteItems paletteItems();
    QRect searchRect() const; ///< in this widget's coordinates
    void saveSettings();

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);
    void importRequested(); ///< files are still to be asked for
    void paletteRequested();
    void figuresShown(); ///< they changed: what else shows some should look again

private:
    void connectScreen(int index, const Screen* screen);
    ImportFlow* importFlow();
    StoryDetails* storyDetails();
    RiskDetails* riskDetails();
    void layOut(WorkspaceActions& actions);
    void connectDetails();
    void followModels();
    void switchPane();
    void showReasons(const QString& title, const QString& value, const Figure& figure);
    void tellOfExceptions(); ///< once, of those that end soon or have ended too early
    void placeDetails();
    void tellLasting(Message message); ///< no edit ends it
    void report(const Result<void>& done, const QString& text, const QString& actionText,
                void (WorkspaceView::*action)());

    AppContext& m_app;
    bool m_paintsFirst; ///< the screen is made when the window was painted without it
    std::shared_ptr<Workspace> m_workspace;
    std::unique_ptr<FiguresModel> m_figures;
    std::unique_ptr<ResultsSettler> m_settler;
    std::unique_ptr<FileCheck> m_fileCheck;
    std::unique_ptr<OwnFormats> m_ownFormats;
    ScreenContext m_context;
    std::unique_ptr<ItemSearch> m_search;
    std::unique_ptr<ScreenDoors> m_doors;
    RailView* m_rail;
    HeaderBar* m_header = nullptr;
    AsOfBand* m_asOf = nullptr;
    QSplitter* m_splitter;
    ScreenDeck* m_deck;             ///< the screens and, once something was imported, the import flow
    ImportFlow* m_import = nullptr; ///< this and the details are made when they are first needed
    DetailsPanel* m_details;
    ReasonsPanel* m_reasons;
    StoryDetails* m_story = nullptr;
    RiskDetails* m_risk = nullptr;
    QAction* m_switchPane;
    bool m_toldOfExceptions = false;
    int m_screen = 0;
};

} // namespace waymark
