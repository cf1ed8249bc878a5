// SPDX-License-Identifier: GPL-3.0-or-later
// The window of the generators: what runs on which channel, what it has fired,
// and the form that starts another.
#pragma once

#include <vector>

#include <QDialog>
#include <QTimer>

#include "generator.hpp"
#include "trigger_access.hpp"

class QLabel;
class QPushButton;
class QTableWidget;

namespace efdmon::gui {

class GeneratorForm;

class GeneratorPanel : public QDialog {
    Q_OBJECT
public:
    enum Column { Name, Plan, Fired, Refused, Skipped, State, ColumnCount };

    GeneratorPanel(Generators& generators, QWidget* parent = nullptr);

    GeneratorForm& form() const { return *form_; }
    void setChannels(const std::vector<ChannelStatus>& channels, const FiringRights& rights);
    void choose(unsigned channel);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeTable();
    void layOut();
    QPushButton* makeButton(const char* name, const QString& text, void (GeneratorPanel::*deed)());
    const ChannelStatus* chosen() const;
    void start();
    void stop();
    void stopAll();
    void refresh();
    void refreshRow(int row);
    void setCell(int row, Column column, const QString& text);
    void updateButtons();

    Generators& generators_;
    std::vector<ChannelStatus> channels_;
    FiringRights rights_;
    QTableWidget* table_;
    GeneratorForm* form_;
    QLabel* refusal_;
    QPushButton* start_ = nullptr;
    QPushButton* stop_ = nullptr;
    QPushButton* stopAll_ = nullptr;
    QTimer clock_; // runs while something does, and somebody may see it
};

} // namespace efdmon::gui
