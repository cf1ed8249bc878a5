// SPDX-License-Identifier: GPL-3.0-or-later
// The event log: follows its end until the person scrolls away from it.
#pragma once

#include <map>

#include <QTableView>

class QLabel;

namespace efdmon::gui {

class LogModel;

class LogView : public QTableView {
    Q_OBJECT
public:
    explicit LogView(LogModel& model, QWidget* parent = nullptr);

    bool following() const { return following_; }
    // A column for them where there are several, wide enough for each.
    void showChannels(const std::map<unsigned, QString>& names);
    // What to read where there are no events yet.
    void setHint(const QString& richText);

public Q_SLOTS:
    void setFollowing(bool following);

Q_SIGNALS:
    void followingChanged(bool following);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void widen();
    void scrolled();
    void rowsGo(int first, int last);
    void rowsChanged();
    void noteFollowing(bool following);

    LogModel& log_;
    QLabel* hint_;
    bool following_ = true;
    int digits_ = 0; // of the longest number that its column has room for
};

} // namespace efdmon::gui
