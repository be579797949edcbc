package org.stet.accounts;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens before the desk opens its door: a demo desk gets its people, and neither kind of
 * desk opens on the other's data.
 */
@Component
class Opening implements SmartInitializingSingleton {

  private final HouseSettings house;
  private final StoredAccounts accounts;
  private final DemoPeople demoPeople;
  private final SetUp setUp;
  private final TransactionTemplate transactions;

  Opening(
      HouseSettings house,
      StoredAccounts accounts,
      DemoPeople demoPeople,
      SetUp setUp,
      TransactionTemplate transactions) {
    this.house = house;
    this.accounts = accounts;
    this.demoPeople = demoPeople;
    this.setUp = setUp;
    this.transactions = transactions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var before = transactions.execute(tx -> accounts.firstRun());
    before.ifPresent(this::requireSameKind);
    if (house.demo()) {
      demoPeople.settle();
    } else if (before.isEmpty()) {
      setUp.open();
    }
  }

  private void requireSameKind(FirstRun run) {
    if (run.isDemo() && !house.demo()) {
      throw WrongDesk.demoData("in this database");
    }
    if (!run.isDemo() && house.demo()) {
      throw WrongDesk.realData();
    }
  }
}
